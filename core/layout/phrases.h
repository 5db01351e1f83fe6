#pragma once
#include <string>
#include <string_view>

/// What a line of a newspaper says about itself by its words: pure look-ups, `text` is a line without blanks at its ends.
namespace danqian::layout {

std::string squeezed(std::string_view text);  ///< without any blank
std::string_view withoutMark(std::string_view text);  ///< without the bullet or bracket that it begins with
char32_t firstOf(std::string_view text);  ///< 0 where empty
char32_t lastOf(std::string_view text);  ///< 0 where empty

bool endsSentence(std::string_view text);  ///< 。！？… and closing marks after them
bool endsOpen(std::string_view text);  ///< ends with a mark after which a sentence goes on: ，、；—
bool leavesOpen(std::string_view text);  ///< a bracket or quotation mark opened in it is not closed
bool cutsNumber(std::string_view before,
                std::string_view after);  ///< a number lies across, or its unit: 15 | 个, 4. | 5, 1.2万 | 元
bool canEndHeadline(std::string_view text);  ///< does not end with 的, 和, 为 …
bool startsInside(std::string_view text);  ///< begins with a mark that cannot begin a line: ，。）”

bool isJump(std::string_view text);  ///< （下转第3版）
bool isContinuation(std::string_view text);  ///< （上接第1版）
bool isCaption(std::string_view text);  ///< 图为…; ends with a photograph's credit
bool hasCredit(std::string_view text);  ///< ends with a photograph's credit: 摄
bool isLabel(std::string_view text);  ///< 图说新闻, 简讯
bool isDateLine(std::string_view text);  ///< nothing but a date
bool isSignature(std::string_view text);  ///< names of offices or firms and nothing else
bool isFurniture(std::string_view text);  ///< page header: date with weekday, editors, telephone
bool isPaperName(std::string_view text);  ///< …日报, …晚报
bool isPageMark(std::string_view text);  ///< "01 要闻", "第3版"
bool opensReport(std::string_view text);  ///< 本报讯, a dateline, 日前
bool opensLater(std::string_view text);  ///< 据悉, 此外, 会议: what comes after a report's first paragraph
bool opensNews(std::string_view text);  ///< 本报讯, 新华社: nothing but a report begins so
bool namesNotice(std::string_view headline);
bool namesCommentary(std::string_view headline);
bool isCommentaryLabel(std::string_view text);  ///< 短评, 社论 and nothing else
bool isTableRow(std::string_view text);  ///< several short cells with blanks between them and no stop
bool looksLikeHeadline(std::string_view text);  ///< short, no stop, nothing left open
bool isRowOfHeadlines(std::string_view text);  ///< several headlines beside each other, blanks between them
bool mayBeHeadline(std::string_view text);  ///< the same, but it may say more than one thing

}  // namespace danqian::layout
