// SPDX-License-Identifier: GPL-2.0-or-later
// From records to plans on several threads, handed over in the order they were put in.
#pragma once

#include "base/queue.hpp"
#include "formats/format.hpp"
#include "index/article_group.hpp"
#include "index/document_plan.hpp"
#include "index/shard_builder.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace dateline {

/// One piece of work: a record to be read.
struct Task {
  const formats::Format* format = nullptr;
  formats::Record record;
  std::uint64_t place = 0;  ///< the caller's name for it
};

/// What became of a task.
struct TaskResult {
  std::vector<DocumentPlan> plans;
  std::vector<std::string> problems;  ///< why it, or a part of it, could not be read
  std::uint64_t place = 0;
};

/// Runs `jobs` workers and one writer thread. Results reach `take` in the order of the puts, one at
/// a time, from the writer thread. Threads hand batches of tasks to each other, as waking one takes
/// as long as reading a few articles does.
class Pipeline {
 public:
  /// `memory` bounds the bytes of records and plans under way. The recognisers and `take` must
  /// outlive it. Plans that `take` leaves in the result lend their memory to later ones.
  Pipeline(unsigned jobs, std::uint64_t memory, const ReadOptions& read,
           const entity::RecogniserSet& recognisers, std::function<void(TaskResult&)> take);
  /// Gives up whatever is under way.
  ~Pipeline();
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// Waits while too much is under way. Rethrows what a worker or the writer threw.
  void put(Task task);
  /// Waits for all results. Rethrows as put(). Then `lexicon` holds all words of the plans.
  void finish(Lexicon& lexicon);

 private:
  struct Batch {
    std::uint64_t number = 0;
    std::uint64_t bytes = 0;
    std::vector<Task> tasks;
  };
  struct Done {
    std::uint64_t bytes = 0;
    std::vector<TaskResult> results;
  };
  void push_batch();
  void work(DocumentPlanner& planner);
  void write();
  void fail(std::exception_ptr error);
  void rethrow();
  std::vector<TaskResult> run(std::vector<Task>& tasks, ArticleGroup& group,
                              DocumentPlanner& planner);
  /// Adds the planner's words to the lexicon.
  void take_words(DocumentPlanner& planner);
  /// At most `count` plans whose articles are written, for others to use their memory.
  std::vector<DocumentPlan> take_spent(std::size_t count);
  void keep_spent(Done&& done);
  void stop_threads();

  const ReadOptions& read_;
  const entity::RecogniserSet& recognisers_;
  std::function<void(TaskResult&)> take_;
  Queue<Batch> batches_;
  Budget budget_;
  std::uint64_t full_batch_;        ///< bytes from which on a batch goes to the workers
  std::uint64_t most_spent_words_;  ///< that plans without articles have room for
  std::uint64_t word_memory_;       ///< of a worker's written words
  Batch batch_;                     ///< being filled; counts the batches
  std::vector<DocumentPlanner> planners_;
  std::vector<std::thread> workers_;
  std::thread writer_;

  /// Guards the lexicon alone: a merge of long lists must not stop the writer and other workers.
  std::mutex lexicon_mutex_;
  Lexicon lexicon_;  ///< what the planners have given away

  std::mutex mutex_;  ///< guards what follows
  std::condition_variable done_changed_;
  std::map<std::uint64_t, Done> done_;
  std::vector<DocumentPlan> spent_;
  std::uint64_t spent_words_ = 0;  ///< that these have room for
  std::uint64_t put_total_ = 0;
  bool complete_ = false;
  std::exception_ptr error_;
  std::atomic<bool> failed_ = false;
};

}  // namespace dateline
