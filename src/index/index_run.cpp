// SPDX-License-Identifier: GPL-2.0-or-later
// Reading: from the last generation and the files on disk to plans in the builder.
#include "index/index_run.hpp"

#include "base/free_memory.hpp"
#include "index/roots.hpp"
#include "index/schema.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <thread>

namespace dateline {
namespace {

constexpr auto progress_interval = std::chrono::milliseconds(100);

}  // namespace

IndexRun::IndexRun(std::filesystem::path directory, const IndexOptions& options)
    : directory_(std::move(directory)), options_(options), ledger_(options.full) {}

IndexRun::~IndexRun() = default;

void IndexRun::refuse_mass_removal(std::uint64_t removed, const std::string& why,
                                   const char* hint) const {
  if (options_.confirm_remove || removed * 10 <= articles_before_) return;
  throw Error(ErrorCode::invalid_argument,
              std::to_string(removed) + " of " + std::to_string(articles_before_) +
                  " articles would be removed, because " + why,
              hint);
}

void IndexRun::refuse_vanishing() const {
  if (plan_.vanished.empty()) return;
  refuse_mass_removal(
      count_articles(plan_.vanished),
      "their files are gone: " + plan_.vanished.front().name +
          (plan_.vanished.size() > 1 ? " and others" : ""),
      "is a disk not mounted? If they are meant to go, add --confirm-remove; to keep them, "
      "--no-remove");
}

IndexReport IndexRun::execute(const std::vector<std::string>& paths) {
  load_last_generation(!paths.empty());
  std::vector<std::string> roots;
  if (last_)
    for (const std::string& root : last_->roots) roots.push_back(absolute_root(root, directory_));
  if (paths.empty() && roots.empty())
    throw Error(ErrorCode::index_not_found,
                "there is no index in " + directory_.string() + " to bring up to date",
                "name what to index: 'dateline index DIRECTORY'");
  articles_before_ = count_articles(table_before_);
  plan_ = plan_sources(paths, roots, std::move(table_before_), options_,
                       absolute_path(directory_.string()));
  refuse_vanishing();
  report_.generation = generation_;
  report_.unchanged = plan_.keep.size();
  report_.sources = plan_.keep.size() + plan_.read.size();
  report_.removed = count_articles(plan_.vanished);
  for (const store::FileRow& row : plan_.vanished) deletions_.add(row);
  for (const FileWork& work : plan_.read) {
    if (work.before) reread_.add(*work.before);
    packed_total_ += work.file.size;
  }
  const bool nothing_to_do = last_ && lost_.empty() && listed_anew_.empty() && plan_.read.empty() &&
                             plan_.vanished.empty() && plan_.problems.empty() &&
                             plan_.roots == roots;
  if (nothing_to_do || options_.dry_run) {
    count_changes();
    report_.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
    return report_;
  }
  shard_number_ += 1;

  const entity::RecogniserSet recognisers({options_.gazetteer, options_.model});
  const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
  Lexicon lexicon;
  {
    Pipeline pipeline(options_.jobs == 0 ? cores : options_.jobs, options_.memory, options_.read,
                      recognisers, [this](TaskResult& result) { take(result); });
    read_files([&](const formats::Format& format, formats::Record&& record, std::uint64_t place) {
      Task task;
      task.format = &format;
      task.record = std::move(record);
      task.place = place;
      pipeline.put(std::move(task));
    });
    pipeline.finish(lexicon);
  }
  ids_ = {};
  report_.interrupted = stopped();
  RecordLedger::Changes changes;
  std::vector<store::FileRow> rows = ledger_.finish(changes);
  return_free_memory();  // plans and tables were a good part of all, and publishing takes its own
  report_.added = changes.added;
  report_.updated = changes.updated;
  report_.removed += changes.removed;
  if (changes.removed > 0)
    refuse_mass_removal(
        report_.removed, "their files don't hold them any more: " + changes.first_removed,
        "were files emptied or cut? If the articles are meant to go, add --confirm-remove");
  for (const store::RecordRow& record : changes.gone) deletions_.add(record);
  for (store::FileRow& row : plan_.keep) rows.push_back(std::move(row));
  settle_lost(rows);
  merge(lexicon);
  move_merged(rows);
  publish(std::move(rows), lexicon);
  report_.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
  return report_;
}

void IndexRun::count_changes() {
  read_files([&](const formats::Format& format, formats::Record&& record, std::uint64_t place) {
    std::uint32_t articles = 0;
    const std::vector<std::string> problems =
        formats::read_record(format, record, options_.read, [&](Article&&) { ++articles; });
    ledger_.settle(place, {}, articles, problems);
  });
  RecordLedger::Changes changes;
  std::vector<store::FileRow> rows = ledger_.finish(changes);
  report_.added = changes.added;
  report_.updated = changes.updated;
  report_.removed += changes.removed;
  for (store::FileRow& row : plan_.keep) rows.push_back(std::move(row));
  settle_lost(rows);
  report_.articles = count_articles(rows);
  count_sources(rows);
}

void IndexRun::read_files(const SourceFeed::Sink& sink) {
  const auto progress = [&](const std::string& path, std::uint64_t bytes) {
    bytes_read_ += bytes;
    report_progress(path);
  };
  SourceFeed feed(
      ledger_, options_.read, sink, [this] { return stopped(); }, progress);
  std::vector<std::vector<FileWork>> work(plan_.roots.size());
  for (FileWork& file : plan_.read) work[file.root].push_back(std::move(file));
  plan_.read = std::vector<FileWork>();  // a hundred bytes a file, of which there may be a million
  std::vector<std::vector<const store::FileRow*>> neighbours(plan_.roots.size());
  for (const store::FileRow& row : plan_.keep) neighbours[row.root].push_back(&row);
  std::vector<store::FileRow> not_reached;
  for (std::size_t root = 0; root < work.size(); ++root) {
    std::sort(neighbours[root].begin(), neighbours[root].end(),
              [](const auto* a, const auto* b) { return a->name < b->name; });
    const std::size_t begun = feed.read(work[root], neighbours[root], [&](const FileWork& file) {
      packed_done_ += file.file.size;
      report_progress(file.file.name);
    });
    // What was known of the others stays as it was.
    for (std::size_t i = begun; i < work[root].size(); ++i)
      if (work[root][i].before) not_reached.push_back(std::move(*work[root][i].before));
  }
  for (store::FileRow& row : not_reached) plan_.keep.push_back(std::move(row));
}

void IndexRun::take(TaskResult& result) {
  store::ArticleRef first{shard_number_, 0};
  const auto count = static_cast<std::uint32_t>(result.plans.size());
  for (DocumentPlan& plan : result.plans) {
    report_.text_bytes += plan.text_bytes;
    const std::uint64_t id = choose_id(plan);
    const std::uint32_t article = builder().add(plan, id);
    if (first.article == 0) first.article = article;
  }
  ledger_.settle(result.place, first, count, result.problems);
  articles_done_ += count;
}

std::uint64_t IndexRun::choose_id(const DocumentPlan& plan) {
  const auto taken = [&](std::uint64_t id) {
    if (ids_.contains(id)) return true;
    return std::any_of(shards_.begin(), shards_.end(), [&](const auto& shard) {
      const auto articles = shard->columns().with_ids(id, id, 16);
      return std::any_of(articles.begin(), articles.end(), [&](std::uint32_t article) {
        const store::ArticleRef ref{shard->number(), article};
        return !deletions_.contains(ref) && !reread_.contains(ref);
      });
    });
  };
  std::uint64_t id = plan.id;
  // An identical article elsewhere has the id: this one's depends on where it lies.
  for (std::uint64_t next = plan.id_with_path; taken(id); next = (next + 1) & schema::id_mask)
    id = next;
  ids_.insert(id);
  return id;
}

ShardBuilder& IndexRun::builder() {
  if (!builder_) {
    const std::filesystem::path directory = directory_ / store::shard_name(shard_number_);
    std::error_code error;
    std::filesystem::remove_all(directory, error);  // left by a run that was killed
    builder_ = std::make_unique<ShardBuilder>(directory, options_.memory);
  }
  return *builder_;
}

void IndexRun::report_progress(const std::string& path) {
  if (!options_.progress) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_progress_ < progress_interval) return;
  last_progress_ = now;
  options_.progress({articles_done_, bytes_read_, packed_done_, packed_total_, path});
}

}  // namespace dateline
