#include "core/store/edit_json.h"

#include "core/base/error.h"
#include "core/store/base_json.h"

#include <nlohmann/json.hpp>

namespace danqian::store {

namespace {

using nlohmann::json;

[[noreturn]] void damaged(const std::string& detail) { throw Error(ErrorCode::ArchiveDamaged, {}, "log entry: " + detail); }

json ofAnchor(const Anchor& anchor)
{
    return json::array({anchor.origin, anchor.byte, anchor.side == Side::Before ? "before" : "after"});
}

Anchor anchorOf(const json& value)
{
    return {value.at(0).get<std::string>(), value.at(1).get<std::uint32_t>(),
            value.at(2).get<std::string>() == "before" ? Side::Before : Side::After};
}

Part partOf(const json& value) { return part(value.get<std::string>()).value_or(Part::Body); }
ArticleKind kindOf(const json& value) { return articleKind(value.get<std::string>()).value_or(ArticleKind::News); }

json ofTarget(const Target& target)
{
    json out{{"article", target.article}, {"part", name(target.part)}};
    if (!target.wholeArticle()) {
        out["begin"] = ofAnchor(target.range.begin);
        out["end"] = ofAnchor(target.range.end);
        out["quote"] = target.quote;
    }
    return out;
}

Target targetOf(const json& value)
{
    Target target;
    target.article = value.at("article").get<std::string>();
    target.part = partOf(value.at("part"));
    if (value.contains("begin")) {
        target.range = {anchorOf(value.at("begin")), anchorOf(value.at("end"))};
        target.quote = value.at("quote").get<std::string>();
    }
    return target;
}

// How each edit is written …
json of(const ReplaceText& e) { return {{"target", ofTarget(e.target)}, {"text", e.text}}; }
json of(const Decide& e) { return {{"finding", e.finding}, {"verdict", name(e.verdict)}, {"rule", e.rule}}; }
json of(const SetField& e) { return {{"record", e.record}, {"field", e.field}, {"value", e.value}}; }
json of(const AddRecord& e) { return {{"target", ofTarget(e.target)}, {"fields", e.fields}}; }
json of(const RemoveRecord& e) { return {{"record", e.record}}; }
json of(const Tag& e) { return {{"target", ofTarget(e.target)}, {"vocabulary", e.vocabulary}, {"term", e.term}}; }
json of(const Untag& e) { return {{"tag", e.tag}}; }
json of(const Link& e) { return {{"target", ofTarget(e.target)}, {"authority", e.authority}}; }
json of(const SplitArticle& e) { return {{"at", ofTarget(e.at)}, {"kind", name(e.kind)}}; }
json of(const MergeArticles& e) { return {{"first", e.first}, {"second", e.second}}; }
json of(const MoveRange& e) { return {{"from", ofTarget(e.from)}, {"to", e.toArticle}, {"to_part", name(e.toPart)}}; }
json of(const Retype& e) { return {{"article", e.article}, {"kind", name(e.kind)}}; }
json of(const SetIssue& e) { return {{"field", e.field}, {"value", e.value}}; }
json of(const AskQuery& e) { return {{"target", ofTarget(e.target)}, {"question", e.question}, {"asked_of", e.askedOf}}; }
json of(const AnswerQuery& e) { return {{"query", e.query}, {"answer", e.answer}, {"closed", e.closed}}; }
json of(const SignOff& e) { return {{"round", e.round}}; }
json of(const Undo& e) { return {{"target", e.target}}; }
json of(const LetGo& e) { return {{"entry", e.entry}}; }
json of(const Rebase& e) { return {{"base", e.base ? json::parse(toJson(*e.base)) : json()}}; }

// … and read.
std::string string(const json& value, const char* key) { return value.at(key).get<std::string>(); }

void read(const json& v, ReplaceText& e) { e = {targetOf(v.at("target")), string(v, "text")}; }
void read(const json& v, Decide& e)
{
    const auto known = verdict(string(v, "verdict"));
    if (!known)
        damaged("verdict " + string(v, "verdict"));
    e = {string(v, "finding"), *known, v.value("rule", "")};
}
void read(const json& v, SetField& e) { e = {string(v, "record"), string(v, "field"), string(v, "value")}; }
void read(const json& v, AddRecord& e)
{
    e = {targetOf(v.at("target")), v.at("fields").get<std::map<std::string, std::string>>()};
}
void read(const json& v, RemoveRecord& e) { e = {string(v, "record")}; }
void read(const json& v, Tag& e) { e = {targetOf(v.at("target")), string(v, "vocabulary"), string(v, "term")}; }
void read(const json& v, Untag& e) { e = {string(v, "tag")}; }
void read(const json& v, Link& e) { e = {targetOf(v.at("target")), string(v, "authority")}; }
void read(const json& v, SplitArticle& e) { e = {targetOf(v.at("at")), kindOf(v.at("kind"))}; }
void read(const json& v, MergeArticles& e) { e = {string(v, "first"), string(v, "second")}; }
void read(const json& v, MoveRange& e) { e = {targetOf(v.at("from")), string(v, "to"), partOf(v.at("to_part"))}; }
void read(const json& v, Retype& e) { e = {string(v, "article"), kindOf(v.at("kind"))}; }
void read(const json& v, SetIssue& e) { e = {string(v, "field"), string(v, "value")}; }
void read(const json& v, AskQuery& e) { e = {targetOf(v.at("target")), string(v, "question"), string(v, "asked_of")}; }
void read(const json& v, AnswerQuery& e) { e = {string(v, "query"), string(v, "answer"), v.at("closed").get<bool>()}; }
void read(const json& v, SignOff& e) { e = {string(v, "round")}; }
void read(const json& v, Undo& e) { e = {string(v, "target")}; }
void read(const json& v, LetGo& e) { e = {string(v, "entry")}; }
void read(const json& v, Rebase& e)
{
    if (!v.at("base").is_null())
        e = {std::make_shared<const Base>(baseFromJson(v.at("base").dump()))};
}

/// Tries each kind of edit in turn until one has that name.
template <std::size_t index = 0> Edit editOf(std::string_view kind, const json& payload)
{
    if constexpr (index == std::variant_size_v<Edit>) {
        damaged("unknown kind " + std::string(kind));
    } else {
        Edit edit(std::in_place_index<index>);
        if (kindName(edit) != kind)
            return editOf<index + 1>(kind, payload);
        read(payload, std::get<index>(edit));
        return edit;
    }
}

std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

json payloadOf(const Edit& edit)
{
    return std::visit([](const auto& e) { return of(e); }, edit);
}

}  // namespace

std::string toJson(const Edit& edit) { return dump(payloadOf(edit)); }

Edit editFromJson(std::string_view kind, std::string_view payload)
{
    try {
        return editOf(kind, json::parse(payload));
    } catch (const json::exception& error) {
        damaged(error.what());
    }
}

std::string toJsonLine(const Entry& entry)
{
    return dump({{"id", entry.id},
                 {"document", entry.document},
                 {"group", entry.group},
                 {"at", entry.at},
                 {"actor", entry.actor},
                 {"round", entry.round},
                 {"reason", entry.reason},
                 {"pipeline", entry.pipeline},
                 {"kind", kindName(entry.edit)},
                 {"payload", payloadOf(entry.edit)}});
}

std::string toJsonLine(const StyleEntry& entry)
{
    json payload{{"section", name(entry.section)}, {"key", entry.key}};
    payload["value"] = entry.value ? json(*entry.value) : json();
    return dump({{"id", entry.id}, {"at", entry.at}, {"actor", entry.actor}, {"kind", "ruling"}, {"payload", payload}});
}

}  // namespace danqian::store
