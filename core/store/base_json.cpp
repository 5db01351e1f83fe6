#include "core/store/base_json.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace danqian::store {

namespace {

using nlohmann::json;

constexpr std::array parts{Part::Shoulder, Part::Headline, Part::Subtitle, Part::Byline, Part::Body};

std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

/// A flat list of four numbers a piece: origin, begin, end, live.
json ofText(const PieceText& text)
{
    json out = json::array();
    for (const Piece& piece : text.pieces())
        for (const std::uint32_t number : {piece.origin, piece.begin, piece.end, std::uint32_t(piece.live)})
            out.push_back(number);
    return out;
}

PieceText textOf(const json& value)
{
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i + 4 <= value.size(); i += 4)
        pieces.push_back({value[i].get<Origins::Ref>(), value[i + 1].get<std::uint32_t>(), value[i + 2].get<std::uint32_t>(),
                          value[i + 3].get<int>() != 0});
    return PieceText(std::move(pieces));
}

json ofTexts(const std::vector<PieceText>& texts)
{
    json out = json::array();
    for (const PieceText& text : texts)
        out.push_back(ofText(text));
    return out;
}

std::vector<PieceText> textsOf(const json& value)
{
    std::vector<PieceText> out;
    for (const json& text : value)
        out.push_back(textOf(text));
    return out;
}

json ofArticle(const Article& article)
{
    json out{{"id", article.id}, {"kind", name(article.kind)}};
    for (const Part part : parts)
        out[std::string(name(part))] = ofText(article[part]);
    return out;
}

Article articleOf(const json& value)
{
    Article article;
    article.id = value.at("id").get<std::string>();
    article.kind = articleKind(value.at("kind").get<std::string>()).value_or(ArticleKind::News);
    for (const Part part : parts)
        article[part] = textOf(value.at(std::string(name(part))));
    return article;
}

json ofFact(const IssueFact& fact) { return {{"value", fact.value}, {"origin", fact.origin}}; }
IssueFact factOf(const json& value) { return {value.at("value").get<std::string>(), value.at("origin").get<std::string>()}; }

json ofIssue(const IssueFacts& issue)
{
    return {{"paper", ofFact(issue.paper)},
            {"date", ofFact(issue.date)},
            {"number", ofFact(issue.number)},
            {"page", ofFact(issue.page)},
            {"section", ofFact(issue.section)}};
}

IssueFacts issueOf(const json& value)
{
    return {factOf(value.at("paper")), factOf(value.at("date")), factOf(value.at("number")), factOf(value.at("page")),
            factOf(value.at("section"))};
}

template <class Make> auto reading(std::string_view what, std::string_view text, Make make)
{
    try {
        return make(json::parse(text));
    } catch (const json::exception& error) {
        throw Error(ErrorCode::ArchiveDamaged, {}, std::string(what) + ": " + error.what());
    }
}

}  // namespace

std::string toJson(const Base& base)
{
    json articles = json::array();
    for (const Article& article : base.articles)
        articles.push_back(ofArticle(article));
    json joins = json::array();
    for (const Join& join : base.joins)
        joins.push_back({{"at", join.at}, {"joined", join.joined}, {"confidence", join.confidence}});
    return dump({{"pipeline", base.pipeline},
                 {"added", base.added},
                 {"articles", std::move(articles)},
                 {"furniture", ofTexts(base.furniture)},
                 {"leftovers", ofTexts(base.leftovers)},
                 {"joins", std::move(joins)},
                 {"issue", ofIssue(base.issue)}});
}

Base baseFromJson(std::string_view text)
{
    return reading("base", text, [](const json& value) {
        Base base;
        base.pipeline = value.at("pipeline").get<std::string>();
        base.added = value.at("added").get<std::string>();
        for (const json& article : value.at("articles"))
            base.articles.push_back(articleOf(article));
        base.furniture = textsOf(value.at("furniture"));
        base.leftovers = textsOf(value.at("leftovers"));
        for (const json& join : value.at("joins"))
            base.joins.push_back(
                {join.at("at").get<std::uint32_t>(), join.at("joined").get<bool>(), join.at("confidence").get<double>()});
        base.issue = issueOf(value.at("issue"));
        return base;
    });
}

std::string toJson(const DecodeReport& report)
{
    json out{
        {"encoding", report.encoding}, {"bom", report.bom}, {"confidence", report.confidence}, {"replaced", report.replaced}};
    if (report.firstReplaced)
        out["first_replaced"] = *report.firstReplaced;
    if (report.withoutBox > 0)
        out["without_box"] = report.withoutBox;
    for (const Substitution& s : report.substitutions)
        out["substitutions"].push_back({s.now.begin, s.now.end, s.original});
    return dump(out);
}

DecodeReport reportFromJson(std::string_view text)
{
    return reading("report", text, [](const json& value) {
        DecodeReport report;
        report.encoding = value.at("encoding").get<std::string>();
        report.bom = value.at("bom").get<bool>();
        report.confidence = value.at("confidence").get<double>();
        report.replaced = value.at("replaced").get<std::size_t>();
        if (value.contains("first_replaced"))
            report.firstReplaced = value.at("first_replaced").get<std::size_t>();
        report.withoutBox = value.value("without_box", std::size_t{0});
        for (const json& s : value.value("substitutions", json::array()))
            report.substitutions.push_back(
                {{s.at(0).get<std::size_t>(), s.at(1).get<std::size_t>()}, s.at(2).get<std::string>()});
        return report;
    });
}

}  // namespace danqian::store
