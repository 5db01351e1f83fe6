#include "core/workspace/session.h"
#include "core/base/error.h"

namespace danqian::workspace {

struct Session::Impl { };
namespace {
[[noreturn]] void notYet() { throw Error(ErrorCode::DatabaseFailed, {}, "not built yet"); }
}  // namespace

Session::~Session() = default;
const DocumentView& Session::view() const { notYet(); }
bool Session::accept(const std::string&, const std::string&, std::size_t, const std::optional<std::string>&) { notYet(); }
bool Session::reject(const std::string&, const std::string&) { notYet(); }
bool Session::skip(const std::string&, const std::string&) { notYet(); }
std::size_t Session::acceptAll(const std::string&, const std::vector<std::string>&) { notYet(); }
bool Session::replaceText(const std::string&, Part, Span, const std::string&, const std::string&) { notYet(); }
bool Session::setRecordField(const std::string&, const std::string&, const std::string&, const std::string&) { notYet(); }
bool Session::confirmRecord(const std::string&, const std::string&, bool) { notYet(); }
std::string Session::addRecord(const std::string&, Part, Span, const std::map<std::string, std::string>&) { notYet(); }
bool Session::removeRecord(const std::string&, const std::string&) { notYet(); }
std::string Session::tag(const std::string&, Part, Span, const std::string&, const std::string&) { notYet(); }
bool Session::untag(const std::string&) { notYet(); }
bool Session::flipJoin(const std::string&, std::size_t) { notYet(); }
bool Session::splitArticle(const std::string&, std::size_t) { notYet(); }
bool Session::mergeArticles(const std::string&, const std::string&) { notYet(); }
bool Session::movePart(const std::string&, Part, Span, const std::string&, Part) { notYet(); }
bool Session::retype(const std::string&, ArticleKind) { notYet(); }
bool Session::setIssueFact(const std::string&, const std::string&) { notYet(); }
std::string Session::ask(const std::string&, Part, Span, const std::string&, const std::string&) { notYet(); }
bool Session::answer(const std::string&, const std::string&, bool) { notYet(); }
bool Session::signOff(const std::string&) { notYet(); }
bool Session::undo() { notYet(); }
bool Session::redo() { notYet(); }
bool Session::undoGroup(const std::string&) { notYet(); }

}  // namespace danqian::workspace
