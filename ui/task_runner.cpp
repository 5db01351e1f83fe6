#include "ui/task_runner.h"

#include "core/workspace/archive.h"
#include "core/workspace/session.h"

#include <QMetaObject>

namespace danqian::ui {

Desk::Desk() = default;
Desk::~Desk() = default;

Desk& Desk::operator=(Desk&& other) noexcept
{
    session = std::move(other.session);  // before the archive that it belongs to
    archive = std::move(other.archive);
    document = std::move(other.document);
    return *this;
}

TaskRunner::TaskRunner(QObject* parent) : QObject(parent), m_worker(new QObject), m_desk(std::make_shared<Desk>())
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("danqian-desk"));
    m_thread.start();
}

TaskRunner::~TaskRunner()
{
    QMetaObject::invokeMethod(m_worker, [this] {
        *m_desk = Desk{};  // the archive closes on the thread that opened it
        m_thread.quit();
    });
    m_thread.wait();
}

void TaskRunner::enqueue(std::function<void(Desk&)> job, std::function<void()> done)
{
    if (++m_waiting == 1)
        emit busyChanged(true);
    const auto back = [this, done = std::move(done)] {
        if (--m_waiting == 0)
            emit busyChanged(false);
        done();
    };
    QMetaObject::invokeMethod(
        m_worker,
        [this, desk = m_desk, job = std::move(job), back] {
            job(*desk);
            QMetaObject::invokeMethod(this, back, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

}  // namespace danqian::ui
