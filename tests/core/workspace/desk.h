#pragma once
#include "core/workspace/archive.h"
#include "core/workspace/session.h"
#include "tests/core/temp_folder.h"

#include <gtest/gtest.h>
#include <memory>
#include <string>

namespace danqian::test {

/// A page cut by its columns, with flaws: two half-width commas in Chinese text.
inline const std::string pageText = "河湾镇新建污水处理厂\n"
                                    "本报讯 河湾镇今年投资3200万元,新建污水处理厂1座,\n"
                                    "日处理能力达到2万吨。\n"
                                    "镇里还为120户居民改造了管网。\n";

/// An archive with one page, and a person at work on it.
class Desk {
public:
    explicit Desk(const std::string& text = pageText)
    {
        reopen(true);
        const auto results = archive->importFiles({folder.write("page.txt", text)}, "2026-03-01");
        EXPECT_FALSE(results.at(0).error) << results.at(0).error->what();
        document = results.at(0).documents.at(0);
        session = archive->openDocument(document);
    }

    /// As after a restart of the program.
    void reopen(bool create = false)
    {
        session.reset();
        archive.reset();
        archive = workspace::Archive::open(path(), workspace::Archive::Mode::ReadWrite, create);
        if (!document.empty())
            session = archive->openDocument(document);
    }

    std::filesystem::path path() const { return folder / "a.danqian"; }
    const workspace::ArticleView& article(std::size_t index = 0) const { return session->view().articles.at(index); }
    const std::string& body(std::size_t index = 0) const { return article(index)[Part::Body]; }

    /// Where a word stands in the body.
    Span find(const std::string& word) const
    {
        const std::size_t at = body().find(word);
        EXPECT_NE(at, std::string::npos) << word << " is not in " << body();
        return {at, at + word.size()};
    }
    bool replace(const std::string& word, const std::string& by)
    {
        return session->replaceText(article().id, Part::Body, find(word), word, by);
    }
    /// The open findings of the first article that have a suggestion.
    std::vector<std::string> openFindings() const
    {
        std::vector<std::string> keys;
        for (const workspace::FindingRow& row : article().findings)
            if (!row.verdict && row.finding.right)
                keys.push_back(row.key);
        return keys;
    }
    /// Everything that people see of the page, as one text.
    std::string shown() const
    {
        std::string out;
        for (const workspace::ArticleView& a : session->view().articles) {
            out += "== " + std::string(name(a.kind)) + "\n";
            for (const std::string& text : a.text)
                out += text + "\n";
            for (const workspace::FindingRow& row : a.findings)
                out += row.key + (row.verdict ? " " + std::string(name(*row.verdict)) : " open") + "\n";
            for (const workspace::RecordRow& row : a.records)
                out += row.key + " " + row.record.value.lo + row.record.unit + " " + std::to_string(static_cast<int>(row.status))
                    + "\n";
            for (const workspace::TagRow& row : a.tags)
                out += row.label + " " + std::to_string(row.span.begin) + "\n";
        }
        for (const workspace::RestRow& row : session->view().rest)
            out += (row.furniture ? "-- " : "?? ") + row.text + "\n";
        return out + session->view().issue.date.value + session->view().signedRound;
    }

    TempFolder folder;
    std::unique_ptr<workspace::Archive> archive;
    std::unique_ptr<workspace::Session> session;
    std::string document;
};

}  // namespace danqian::test
