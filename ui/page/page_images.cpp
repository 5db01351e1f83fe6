#include "ui/page/page_images.h"

#include "core/workspace/archive.h"
#include "core/workspace/session.h"

namespace danqian::ui {

using workspace::Archive;

void PageImages::open(const std::filesystem::path& archive)
{
    m_runner.post(
        this,
        [archive](Desk& desk) {
            desk = Desk{};
            desk.archive = Archive::open(archive, Archive::Mode::ReadOnly);
        },
        [](Outcome<void>&) {
        });  // without it pages have no pictures, but can be worked on; what is wrong is told by the archive itself
}

void PageImages::draw(const std::string& document, double dotsPerInch, QObject* receiver, std::function<void(QImage)> done)
{
    m_runner.post(
        receiver,
        [this, document, dotsPerInch, number = ++m_newest](Desk& desk) -> QImage {
            if (!desk.archive || number != m_newest)
                return {};
            const std::string png = desk.archive->facsimile(document, dotsPerInch);
            return QImage::fromData(reinterpret_cast<const uchar*>(png.data()), static_cast<int>(png.size()), "PNG");
        },
        [done = std::move(done)](Outcome<QImage>& image) { done(image ? *image : QImage{}); });
}

}  // namespace danqian::ui
