#pragma once
#include "core/export/export.h"

#include <string>

namespace danqian::testing {

/// An article as an archive gives it, for tests.
inline exports::ArticleOut article()
{
    exports::ArticleOut out;
    out.document = "page-1";
    out.article = "a1";
    out.issue.paper.value = "东区报";
    out.issue.date.value = "2031-05-06";
    out.issue.page.value = "1";
    out.text = {"春耕在即", "𠮷野村种下水稻", "", "本报记者 王 禾", "𠮷野村种下3000亩水稻，同比增长-3.5%。\n村民😀喜笑颜开。"};
    Record record;
    record.span = {out.text[4].find("3000"), out.text[4].find("水稻")};
    record.surface = "3000亩";
    record.kind = RecordKind::Measure;
    record.value = Value::single("3000");
    record.unit = "亩";
    record.indicator = "水稻";
    record.normal = {"2000000", "m2", false};
    record.confidence = 0.9;
    record.rule = "measure.plain";
    out.records.push_back(record);
    Mention mention;
    mention.part = Part::Byline;
    mention.span = {13, 18};
    mention.name = "王禾";
    out.mentions.push_back(mention);
    out.tags.push_back({"topic", "farming", "农业", Part::Body, {}});
    return out;
}

inline exports::ArticleOut withBody(std::string body)
{
    exports::ArticleOut out;
    out.text[4] = std::move(body);
    return out;
}

}  // namespace danqian::testing
