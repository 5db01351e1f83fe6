#pragma once
#include "ui/task_runner.h"

#include <QImage>
#include <QObject>

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>

namespace danqian::ui {

/// Draws pages of the archive. It has a thread and a connection for reading of its own, so that no decision waits for a picture.
class PageImages : public QObject {
    Q_OBJECT

public:
    explicit PageImages(QObject* parent = nullptr) : QObject(parent) { }
    ~PageImages() override { ++m_newest; }  ///< what is still to be drawn nobody waits for

    void open(const std::filesystem::path& archive);

    /// The page's image at that resolution, later and on this thread, if the receiver still lives. A null image where the page has
    /// none, or where another one was asked for meanwhile.
    void draw(const std::string& document, double dotsPerInch, QObject* receiver, std::function<void(QImage)> done);

private:
    std::atomic<unsigned> m_newest = 0;  ///< number of the last picture that was asked for
    TaskRunner m_runner;  ///< last: its thread ends first
};

}  // namespace danqian::ui
