// SPDX-License-Identifier: GPL-2.0-or-later
// Workers take jobs from a queue; the writer takes results by number.
#include "index/pipeline.hpp"

#include <utility>

namespace dateline {
namespace {

/// A record's bytes are held once as read, once as an article, and again as mentions, postings and
/// an encoded record; the constant is what an empty one costs.
constexpr std::uint64_t cost(std::uint64_t bytes) { return bytes * 8 + 4096; }

/// A worker's word table is emptied at this share of the memory; the last plans keep it alive.
constexpr std::uint64_t table_share = 16;

}  // namespace

Pipeline::Pipeline(unsigned jobs, std::uint64_t memory, const ReadOptions& read,
                   const Tagger& tagger, std::function<void(TaskResult&&)> take)
    : read_(read), tagger_(tagger), take_(std::move(take)), budget_(memory / 4) {
  for (unsigned i = 0; i < jobs; ++i) planners_.emplace_back(memory / table_share);
  for (DocumentPlanner& planner : planners_) workers_.emplace_back([&] { work(planner); });
  writer_ = std::thread([this] { write(); });
}

Pipeline::~Pipeline() {
  fail(nullptr);
  stop_threads();
}

void Pipeline::put(Task task) {
  rethrow();
  Job job;
  job.number = next_number_++;
  job.bytes = cost(task.stored ? task.stored->article.body.size() : task.record.bytes.size());
  job.task = std::move(task);
  budget_.take(job.bytes);
  rethrow();
  jobs_.push(std::move(job));
}

void Pipeline::finish(Lexicon& lexicon) {
  {
    const std::lock_guard lock(mutex_);
    complete_ = true;
    put_total_ = next_number_;
  }
  done_changed_.notify_all();
  stop_threads();
  rethrow();
  for (DocumentPlanner& planner : planners_) planner.take_words(lexicon_);
  lexicon = std::move(lexicon_);
}

void Pipeline::stop_threads() {
  jobs_.close();
  for (std::thread& worker : workers_)
    if (worker.joinable()) worker.join();
  if (writer_.joinable()) writer_.join();
}

void Pipeline::fail(std::exception_ptr error) {
  {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = std::move(error);
    failed_ = true;
  }
  budget_.cancel();
  done_changed_.notify_all();
}

void Pipeline::rethrow() {
  if (!failed_) return;
  const std::lock_guard lock(mutex_);
  if (error_) std::rethrow_exception(error_);
}

TaskResult Pipeline::run(Task&& task, DocumentPlanner& planner) const {
  TaskResult result;
  result.place = task.place;
  if (task.stored) {
    result.stored_id = task.stored_id;
    result.plans.push_back(planner.plan(task.stored->article, std::move(task.stored->annotations)));
    return result;
  }
  const auto take = [&](Article&& article) {
    result.plans.push_back(planner.plan(article, tagger_.tag(article)));
  };
  result.problems = formats::read_record(*task.format, task.record, read_, take);
  return result;
}

void Pipeline::work(DocumentPlanner& planner) {
  while (auto job = jobs_.pop()) {
    if (failed_) continue;
    try {
      Done done{job->bytes, run(std::move(job->task), planner)};
      const std::lock_guard lock(mutex_);
      done_.emplace(job->number, std::move(done));
      if (planner.full()) planner.take_words(lexicon_);
    } catch (...) {
      fail(std::current_exception());
    }
    done_changed_.notify_all();
  }
}

void Pipeline::write() {
  for (std::uint64_t next = 0;; ++next) {
    Done done;
    {
      std::unique_lock lock(mutex_);
      done_changed_.wait(lock, [&] {
        return failed_ || done_.contains(next) || (complete_ && next == put_total_);
      });
      if (failed_ || !done_.contains(next)) return;
      done = std::move(done_.extract(next).mapped());
    }
    try {
      take_(std::move(done.result));
    } catch (...) {
      fail(std::current_exception());
      return;
    }
    budget_.give_back(done.bytes);
  }
}

}  // namespace dateline
