// SPDX-License-Identifier: GPL-2.0-or-later
// Workers take jobs from a queue; the writer takes results by number.
#include "index/pipeline.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

/// A record's bytes are held once as read, once as an article, and again as mentions, postings and
/// an encoded record; the constant is what an empty one costs.
constexpr std::uint64_t cost(std::uint64_t bytes) { return bytes * 8 + 4096; }

/// As large as pays for waking a thread, as small as keeps every worker busy.
std::uint64_t full_batch(std::uint64_t budget, unsigned jobs) {
  constexpr std::uint64_t most = 1u << 20, batches_a_worker = 4;
  return std::min(most, budget / (batches_a_worker * std::max(1u, jobs)));
}

/// Of the memory, for records and plans under way.
constexpr std::uint64_t under_way_share = 16;
/// What a word takes in a plan, and the share of the memory for plans that wait for articles: as
/// many as the writer gives back at a time when it has fallen behind.
constexpr std::uint64_t plan_bytes_a_word = 64, spent_share = 48;
/// A worker's word table is emptied at this share of the memory; the last plans keep it alive.
constexpr std::uint64_t table_share = 32;
/// The share at which its table of written words is, with what is remembered of each as much again.
constexpr std::uint64_t written_share = 32;

}  // namespace

Pipeline::Pipeline(unsigned jobs, std::uint64_t memory, const ReadOptions& read,
                   const entity::RecogniserSet& recognisers, std::function<void(TaskResult&)> take)
    : read_(read),
      recognisers_(recognisers),
      take_(std::move(take)),
      budget_(memory / under_way_share),
      full_batch_(full_batch(memory / under_way_share, jobs)),
      most_spent_words_(memory / spent_share / plan_bytes_a_word),
      word_memory_(memory / written_share) {
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
  batch_.bytes += cost(task.record.bytes.size());
  batch_.tasks.push_back(std::move(task));
  if (batch_.bytes >= full_batch_) push_batch();
}

void Pipeline::push_batch() {
  budget_.take(batch_.bytes);
  rethrow();
  const std::uint64_t next = batch_.number + 1;
  batches_.push(std::exchange(batch_, {next, 0, {}}));
}

void Pipeline::finish(Lexicon& lexicon) {
  if (!batch_.tasks.empty()) push_batch();
  {
    const std::lock_guard lock(mutex_);
    complete_ = true;
    put_total_ = batch_.number;
  }
  done_changed_.notify_all();
  stop_threads();
  rethrow();
  lexicon = std::move(lexicon_);
}

void Pipeline::stop_threads() {
  batches_.close();
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

std::vector<TaskResult> Pipeline::run(std::vector<Task>& tasks, ArticleGroup& group,
                                      DocumentPlanner& planner) {
  std::vector<TaskResult> results(tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    Task& task = tasks[i];
    results[i].place = task.place;
    results[i].problems =
        formats::read_record(*task.format, task.record, read_,
                             [&](Article&& article) { group.add(std::move(article), i); });
    if (!group.is_full() && i + 1 < tasks.size()) continue;
    group.plan(planner, [&](std::size_t of_task, DocumentPlan&& plan) {
      results[of_task].plans.push_back(std::move(plan));
    });
    if (planner.full()) take_words(planner);
  }
  return results;
}

void Pipeline::work(DocumentPlanner& planner) {
  ArticleGroup group(recognisers_, word_memory_);
  while (auto batch = batches_.pop()) {
    if (failed_) continue;
    try {
      planner.recycle(take_spent(batch->tasks.size()));
      Done done{batch->bytes, run(batch->tasks, group, planner)};
      const std::lock_guard lock(mutex_);
      done_.emplace(batch->number, std::move(done));
    } catch (...) {
      fail(std::current_exception());
    }
    done_changed_.notify_all();
  }
  if (failed_) return;
  try {
    // While the writer is still at the last plans.
    take_words(planner);
  } catch (...) {
    fail(std::current_exception());
  }
}

void Pipeline::take_words(DocumentPlanner& planner) {
  Lexicon sorted;
  planner.take_words(sorted);
  const std::lock_guard lock(lexicon_mutex_);
  lexicon_.take(std::move(sorted));
}

std::vector<DocumentPlan> Pipeline::take_spent(std::size_t count) {
  std::vector<DocumentPlan> taken;
  const std::lock_guard lock(mutex_);
  for (; count > 0 && !spent_.empty(); --count) {
    spent_words_ -= spent_.back().text.words.capacity();
    taken.push_back(std::move(spent_.back()));
    spent_.pop_back();
  }
  return taken;
}

void Pipeline::keep_spent(Done&& done) {
  for (TaskResult& result : done.results)
    for (DocumentPlan& plan : result.plans) {
      const std::size_t room = plan.text.words.capacity();
      if (room == 0 || room > most_kept_words) continue;
      plan.clear();
      const std::lock_guard lock(mutex_);
      if (spent_words_ + room > most_spent_words_) return;
      spent_words_ += room;
      spent_.push_back(std::move(plan));
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
      for (TaskResult& result : done.results) take_(result);
    } catch (...) {
      fail(std::current_exception());
      return;
    }
    const std::uint64_t bytes = done.bytes;
    keep_spent(std::move(done));
    budget_.give_back(bytes);
  }
}

}  // namespace dateline
