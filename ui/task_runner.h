#pragma once
#include "core/base/error.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace danqian::workspace {
class Archive;
class Session;
}  // namespace danqian::workspace

namespace danqian::ui {

/// What a job gave: a value or an error, never both.
template <class T> struct Outcome {
    std::optional<T> value;
    std::optional<Error> error;

    explicit operator bool() const { return value.has_value(); }
    T& operator*() { return *value; }
    T* operator->() { return &*value; }
};
template <> struct Outcome<void> {
    std::optional<Error> error;

    explicit operator bool() const { return !error; }
};

/// What lives on the worker thread and is touched nowhere else.
struct Desk {
    std::unique_ptr<workspace::Archive> archive;
    std::unique_ptr<workspace::Session> session;  ///< of the open page
    std::string document;  ///< its id

    Desk();
    ~Desk();
    Desk& operator=(Desk&&) noexcept;
};

/// One thread that does one job after the other, so that the window never waits. It owns the archive and the open page.
/// Jobs are `T(Desk&)`; what they give or throw comes back on the thread of the runner, if the receiver is still alive.
class TaskRunner : public QObject {
    Q_OBJECT

public:
    explicit TaskRunner(QObject* parent = nullptr);
    ~TaskRunner() override;  ///< finishes the jobs that were posted: nothing typed is lost

    template <class Job, class Done> void post(QObject* receiver, Job job, Done done)
    {
        using T = std::invoke_result_t<Job, Desk&>;
        auto outcome = std::make_shared<Outcome<T>>();
        enqueue([outcome, job = std::move(job)](Desk& desk) { run<T>(*outcome, job, desk); },
                [outcome, done = std::move(done), alive = QPointer<QObject>(receiver)] {
                    if (alive)
                        done(*outcome);
                });
    }

    bool busy() const { return m_waiting > 0; }

signals:
    void busyChanged(bool busy);

private:
    void enqueue(std::function<void(Desk&)> job, std::function<void()> done);

    template <class T, class Job> static void run(Outcome<T>& outcome, const Job& job, Desk& desk)
    {
        try {
            if constexpr (std::is_void_v<T>)
                job(desk);
            else
                outcome.value.emplace(job(desk));
        } catch (const Error& error) {
            outcome.error = error;
        } catch (const std::exception& error) {
            outcome.error = Error{ErrorCode::BadInput, {}, error.what()};
        }
    }

    QThread m_thread;
    QObject* m_worker;  ///< lives on the thread
    std::shared_ptr<Desk> m_desk;
    int m_waiting = 0;
};

}  // namespace danqian::ui
