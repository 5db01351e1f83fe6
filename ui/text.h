#pragma once
#include "core/base/error.h"
#include "core/model/edit.h"
#include "core/model/finding.h"
#include "core/model/record.h"
#include "core/workspace/view.h"

#include <QString>

#include <string_view>

/// Codes become words here and nowhere else in the desk.
namespace danqian::ui::text {

/// What people are told of an error: what happened, what is safe, what to do.
struct Words {
    QString what, safe, remedy;
};
Words words(const Error& error);
QString inOneLine(const Error& error);

QString of(RecordKind kind);
QString of(ArticleKind kind);
QString of(Part part);
QString of(Severity severity);
QString of(Verdict verdict);
QString of(workspace::RecordStatus status);
QString ofRound(std::string_view round);  ///< "first" → 初校
QString ofHistory(std::string_view kind);  ///< kindName of an edit
struct Change {
    QString before, after;
};
Change change(const workspace::HistoryRow& row);  ///< what a step changed, codes in words
QString ofField(std::string_view field);  ///< of a record: "indicator" …
QString ofIssueField(std::string_view field);  ///< "paper", "date" …
QString ofVocabulary(std::string_view vocabulary);

/// The severity's colour: a value for the property "tone".
QString tone(Severity severity);
QString tone(workspace::RecordStatus status);

QString ruleName(const Finding& finding);
QString ruleText(const Finding& finding);  ///< explanation with the finding's arguments put in
QString ruleSource(const Finding& finding);  ///< standard and clause

QString ruleName(const Record& record);  ///< of the extractor: what it took the text for
QString certainty(const Record& record);
/// Records less certain than this are shown as unsure: of ten more than two are wrong.
constexpr double unsureBelow = 0.75;
inline bool unsure(const Record& record) { return record.confidence < unsureBelow; }

/// A record's value as people read it: "38", "10–15", "2023-10", "" where the text gives none.
QString value(const Record& record);
QString subjectAndTime(const Record& record);  ///< "青禾镇 · 10月"

/// Spaces and line feeds made visible, "∅" for nothing: what a finding takes out or puts in.
QString visible(std::string_view text);

/// A short quote: at most `length` characters, the rest an ellipsis.
QString quote(std::string_view text, int length = 24);

QString localTime(std::string_view utc);  ///< of an ISO 8601 instant: today the hour, else the date too

}  // namespace danqian::ui::text
