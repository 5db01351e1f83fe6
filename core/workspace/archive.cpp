#include "core/workspace/archive.h"
#include "core/workspace/session.h"

namespace danqian::workspace {

struct Archive::Impl { };
namespace {
[[noreturn]] void notYet() { throw Error(ErrorCode::DatabaseFailed, {}, "not built yet"); }
}  // namespace

std::unique_ptr<Archive> Archive::open(const std::filesystem::path&, Mode, bool) { notYet(); }
Archive::~Archive() = default;
ArchiveInfo Archive::info() const { notYet(); }
std::vector<PageRow> Archive::pages() const { notYet(); }
std::vector<ArticleRow> Archive::articles(const std::string&) const { notYet(); }
SearchPage Archive::search(const std::string&, std::size_t, std::size_t) const { notYet(); }
std::vector<Term> Archive::terms(const std::string&) const { notYet(); }
std::vector<ImportResult> Archive::importFiles(const std::vector<std::filesystem::path>&, const std::string&, const Progress&)
{
    notYet();
}
std::unique_ptr<Session> Archive::openDocument(const std::string&) { notYet(); }
std::string Archive::facsimile(const std::string&, double) const { notYet(); }
std::size_t Archive::exportTo(const ExportRequest&, const Progress&) const { notYet(); }
void Archive::backup(const std::filesystem::path&, const Progress&) const { notYet(); }
std::vector<std::string> Archive::check(const Progress&) const { notYet(); }
std::string Archive::logAsJsonLines(const std::string&) const { notYet(); }
std::string Archive::actor() const { notYet(); }
void Archive::setActor(const std::string&) { notYet(); }

}  // namespace danqian::workspace
