// SPDX-License-Identifier: GPL-2.0-or-later
// The writer's lock between two processes.
#include "catch.hpp"

#include "failure.hpp"
#include "store/lock.hpp"
#include "temp_directory.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Another process that holds the lock until it is told to let go.
class Holder {
 public:
  explicit Holder(const std::filesystem::path& directory) {
    int ready[2], release[2];
    REQUIRE(::pipe(ready) == 0);
    REQUIRE(::pipe(release) == 0);
    pid_ = ::fork();
    REQUIRE(pid_ >= 0);
    if (pid_ == 0) {
      ::close(release[1]);
      hold(directory, ready[1], release[0]);
    }
    ::close(ready[1]);
    ::close(release[0]);
    release_ = release[1];
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    ::close(ready[0]);
  }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;
  ~Holder() {
    let_go();
    ::waitpid(pid_, nullptr, 0);
  }

  [[nodiscard]] std::string name() const { return "process " + std::to_string(pid_); }
  void let_go() {
    if (release_ >= 0) ::close(release_);
    release_ = -1;
  }
  void kill() const { ::kill(pid_, SIGKILL); }

 private:
  [[noreturn]] static void hold(const std::filesystem::path& directory, int ready, int release) {
    {
      const store::WriterLock lock(directory, false, {}, nullptr);
      char byte = 1;
      if (::write(ready, &byte, 1) != 1) ::_exit(1);
      // Ends when the other side closes the pipe.
      if (::read(release, &byte, 1) != 0) ::_exit(1);
    }
    ::_exit(0);
  }

  pid_t pid_ = -1;
  int release_ = -1;
};

void take_at_once(const std::filesystem::path& directory) {
  const store::WriterLock lock(directory, false, {}, nullptr);
}

}  // namespace

TEST_CASE("a free lock is taken, and the file says by whom") {
  const TempDirectory directory;
  const store::WriterLock lock(directory.path(), false, {}, nullptr);
  CHECK(read_file(directory / "lock") == "process " + std::to_string(::getpid()) + "\n");
}

TEST_CASE("a second writer that must not wait is refused and told who writes") {
  const TempDirectory directory;
  const Holder holder(directory.path());
  const auto failure = failure_of([&] { take_at_once(directory.path()); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_locked);
  CHECK(failure->message == directory.path().string() + " is being written by " + holder.name());
  CHECK(failure->hint == "wait until it is done, or leave out --no-wait");
}

TEST_CASE("a second writer waits until the first is done and is told once for whom") {
  const TempDirectory directory;
  Holder holder(directory.path());
  std::vector<std::string> told;
  const store::WriterLock lock(
      directory.path(), true,
      [&](const std::string& who) {
        told.push_back(who);
        holder.let_go();
      },
      nullptr);
  CHECK(told == std::vector<std::string>{holder.name()});
  CHECK(read_file(directory / "lock") == "process " + std::to_string(::getpid()) + "\n");
}

TEST_CASE("a writer that is killed leaves no lock behind") {
  const TempDirectory directory;
  const Holder holder(directory.path());
  holder.kill();
  const store::WriterLock lock(directory.path(), true, {}, nullptr);
  CHECK(read_file(directory / "lock") == "process " + std::to_string(::getpid()) + "\n");
}

TEST_CASE("waiting ends when the caller asks to stop") {
  const TempDirectory directory;
  const Holder holder(directory.path());
  std::atomic<bool> stop = false;
  const auto failure = failure_of([&] {
    const store::WriterLock lock(
        directory.path(), true, [&](const std::string&) { stop = true; }, &stop);
  });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::interrupted);
  CHECK(failure->message == "interrupted while waiting for " + (directory / "lock").string());
}

TEST_CASE("the lock is free again after each holder") {
  const TempDirectory directory;
  take_at_once(directory.path());
  take_at_once(directory.path());
  { const Holder holder(directory.path()); }
  take_at_once(directory.path());
}

TEST_CASE("a lock that can't be made is an input error") {
  const TempDirectory directory;
  const auto failure = failure_of([&] { take_at_once(directory / "absent"); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::io);
  CHECK(failure->message == "cannot create " + (directory / "absent" / "lock").string() +
                                ": No such file or directory");
}
