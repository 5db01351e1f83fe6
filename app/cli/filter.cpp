#include "app/cli/filter.h"

#include "app/cli/json.h"

#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>

namespace danqian::cli {

using nlohmann::ordered_json;

int filterLines(std::istream& in, std::ostream& out, const std::function<ordered_json(const ordered_json&)>& answer)
{
    int exitCode = 0;
    for (std::string text; std::getline(in, text);) {
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const ordered_json question = ordered_json::parse(text, nullptr, false);
        const auto fail = [&](const std::string& why) {
            exitCode = 1;
            out << line({{"id", question.is_object() ? question.value("id", ordered_json()) : ordered_json()}, {"error", why}});
        };
        if (!question.is_object()) {
            fail("not a JSON object");
        } else if (!question.contains("text") || !question["text"].is_string()) {
            fail("no \"text\"");
        } else {
            try {
                out << line(answer(question));
            } catch (const std::exception& error) {
                fail(error.what());
            }
        }
        out.flush();
    }
    return exitCode;
}

}  // namespace danqian::cli
