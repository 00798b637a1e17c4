#include "app/EvidenceEditor.h"

#include "app/DocumentGuess.h"
#include "app/Gate.h"
#include "app/Log.h"
#include "app/OwnFile.h"
#include "app/WriteOut.h"
#include "core/Codes.h"
#include "core/DateText.h"
#include "core/DocumentLabel.h"
#include "core/Fold.h"
#include "core/HiddenLetter.h"
#include "core/PathText.h"
#include "core/Trim.h"
#include "store/Hash.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace app {

namespace {

using core::Document;
using core::ErrorKind;
using core::Param;

constexpr std::size_t pieceSize = 4U * 1024U * 1024U;
constexpr std::uintmax_t megabyte = 1024U * 1024U;

std::vector<Param> sizeParams(std::uintmax_t size, std::uintmax_t limit)
{
    // Up to the next whole megabyte: 200,1 MB must not read as 200.
    return {Param::num("size", static_cast<long long>((size + megabyte - 1) / megabyte)),
            Param::num("limit", static_cast<long long>(limit / megabyte))};
}

/// What keeps a file from being read, known before it is opened.
std::optional<core::Problem> faultOf(const std::filesystem::path& file, std::uintmax_t& size)
{
    const auto fault = [&file](std::string code, std::vector<Param> params = {}) {
        return core::Problem{core::Severity::Error, std::move(code),
                             core::pathText(file.filename()), std::move(params)};
    };
    std::error_code failure;
    const auto status = std::filesystem::status(file, failure);
    if (status.type() == std::filesystem::file_type::not_found)
        return fault("evidence.missing-file");
    if (status.type() == std::filesystem::file_type::directory)
        return fault("evidence.folder");
    if (status.type() == std::filesystem::file_type::none)
        return fault("evidence.forbidden");
    // A pipe or device could keep the program waiting for ever.
    if (status.type() != std::filesystem::file_type::regular)
        return fault("evidence.not-a-file");
    size = std::filesystem::file_size(file, failure);
    if (failure)
        return fault("evidence.forbidden");
    if (size > EvidenceEditor::largestFile)
        return fault("evidence.too-large", sizeParams(size, EvidenceEditor::largestFile));
    return std::nullopt;
}

void addCode(Document& document, const std::string& code)
{
    if (std::find(document.codes.begin(), document.codes.end(), code) == document.codes.end())
        document.codes.push_back(code);
}

/// Short, and the same file gets the same name in every book.
std::string freshId(const std::string& hash, const std::vector<Document>& taken)
{
    const std::string stem = hash.substr(0, 12);
    std::string id = stem;
    for (int number = 2; std::any_of(taken.begin(), taken.end(),
                                     [&id](const Document& one) { return one.id == id; });
         ++number)
        id = stem + "-" + std::to_string(number);
    return id;
}

core::Error noDocument(std::string_view id)
{
    return {ErrorKind::NotFound,
            "evidence.no-document",
            {Param::text("document", std::string(id))},
            {}};
}

} // namespace

std::optional<core::Error> EvidenceEditor::refusal(int unit) const
{
    return Gate(m_book).refusal({core::Action::ChangeEvidence, m_scores.assessment().id,
                                 m_scores.units()[static_cast<std::size_t>(unit)].id});
}

const Document* EvidenceEditor::find(int unit, std::string_view id) const
{
    const auto& all = m_scores.documents(unit);
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const Document& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const Document* EvidenceEditor::findShown(int unit, std::string_view id) const
{
    const Document* own = find(unit, id);
    const Carried* carried = m_scores.carried(unit);
    if (own != nullptr || carried == nullptr)
        return own;
    const auto found = std::find_if(carried->documents.begin(), carried->documents.end(),
                                    [id](const Document& one) { return one.id == id; });
    return found == carried->documents.end() ? nullptr : &*found;
}

void EvidenceEditor::recognise(int unit, IncomingFile& file) const
{
    file.hash = store::hashHex(file.content);
    file.kind = fileKind(file.content, file.name);
    const DocumentGuess guess =
        guessFromName(file.name, m_scores.units()[static_cast<std::size_t>(unit)].name);
    file.document.fileHash = file.hash;
    file.document.size = static_cast<std::int64_t>(file.content.size());
    file.document.fileName = file.name;
    file.document.kind = file.kind.kind;
    file.document.unreadable = file.kind.unreadable;
    file.document.title = guess.title;
    file.document.number = guess.number;
    file.document.date = guess.date;
    file.document.office = guess.office;
    // One that is in use before one that was removed.
    for (const bool removed : {true, false}) {
        for (const Document& one : m_scores.documents(unit)) {
            if (one.fileHash == file.hash && one.removed == removed)
                file.existing = one.id;
        }
    }
}

core::Result<std::vector<IncomingFile>>
EvidenceEditor::read(int unit, const std::vector<std::filesystem::path>& files,
                     const std::function<bool(const ReadProgress&)>& progress) const
{
    core::Error refused{ErrorKind::InvalidData, "evidence.not-read", {}, {}};
    ReadProgress now;
    now.files = files.size();
    for (const auto& file : files) {
        std::uintmax_t size = 0;
        if (isOwnFile(m_book.file(), file)) {
            core::Error own = ownFileError(file);
            refused.details.push_back({core::Severity::Error, std::move(own.code),
                                       core::pathText(file.filename()), std::move(own.params)});
        } else if (auto fault = faultOf(file, size))
            refused.details.push_back(*std::move(fault));
        now.total += size;
    }
    if (refused.details.empty() && now.total > largestSum)
        return core::Error{
            ErrorKind::InvalidData, "evidence.too-much", sizeParams(now.total, largestSum), {}};

    std::vector<IncomingFile> incoming;
    for (; refused.details.empty() && now.file < files.size(); ++now.file) {
        const auto& path = files[now.file];
        IncomingFile file;
        file.name = core::pathText(path.filename());
        now.name = file.name;
        std::ifstream stream(path, std::ios::binary);
        const auto fault = [&](std::string code, std::vector<Param> params = {}) {
            refused.details.push_back(
                {core::Severity::Error, std::move(code), file.name, std::move(params)});
        };
        if (!stream)
            fault("evidence.forbidden");
        while (stream) {
            if (progress && !progress(now))
                return core::Error{ErrorKind::Usage, core::codes::evidenceCancelled, {}, {}};
            const std::size_t before = file.content.size();
            file.content.resize(before + pieceSize);
            stream.read(file.content.data() + before, static_cast<std::streamsize>(pieceSize));
            const auto got = static_cast<std::size_t>(stream.gcount());
            file.content.resize(before + got);
            now.done += got;
            // It may have grown since it was measured.
            if (file.content.size() > largestFile) {
                fault("evidence.too-large", sizeParams(file.content.size(), largestFile));
                break;
            }
        }
        if (stream.bad())
            fault("evidence.read-failed");
        if (!refused.details.empty())
            break;
        file.content.shrink_to_fit();
        recognise(unit, file);
        incoming.push_back(std::move(file));
    }
    if (!refused.details.empty())
        return refused;
    return incoming;
}

core::Result<IncomingFile> EvidenceEditor::take(int unit, std::string name,
                                                std::string content) const
{
    if (content.size() > largestFile)
        return core::Error{ErrorKind::InvalidData,
                           "evidence.too-large",
                           sizeParams(content.size(), largestFile),
                           {}};
    IncomingFile file;
    file.name = std::move(name);
    file.content = std::move(content);
    recognise(unit, file);
    return file;
}

core::Result<std::vector<std::string>>
EvidenceEditor::attach(int unit, const std::vector<IncomingFile>& files,
                       const std::vector<std::string>& codes, bool reuse, const std::string& label)
{
    std::vector<Document> documents = m_scores.documents(unit);
    std::vector<std::string> ids;
    std::vector<std::string> changed;
    std::vector<const IncomingFile*> fresh;
    for (const IncomingFile& file : files) {
        std::string id = reuse ? file.existing : std::string();
        for (const IncomingFile* other : fresh) {
            if (other->hash == file.hash)
                id = ids[static_cast<std::size_t>(
                    std::find_if(files.begin(), files.end(),
                                 [&](const IncomingFile& one) { return &one == other; }) -
                    files.begin())];
        }
        auto place = std::find_if(documents.begin(), documents.end(),
                                  [&id](const Document& one) { return one.id == id; });
        if (id.empty() || place == documents.end()) {
            Document document = file.document;
            document.id = freshId(file.hash, documents);
            document.removed = false;
            document.codes.clear();
            fresh.push_back(&file);
            place = documents.insert(documents.end(), std::move(document));
        }
        place->removed = false;
        for (const std::string& code : codes)
            addCode(*place, code);
        ids.push_back(place->id);
        if (std::find(changed.begin(), changed.end(), place->id) == changed.end())
            changed.push_back(place->id);
    }
    std::vector<Document> after;
    for (const Document& document : documents) {
        if (std::find(changed.begin(), changed.end(), document.id) != changed.end())
            after.push_back(document);
    }
    const auto keepContents = [&]() -> core::Status {
        for (const IncomingFile* file : fresh) {
            if (const auto kept = m_book.addFile(file->content); !kept)
                return kept.error();
        }
        return {};
    };
    if (core::Status written = write(unit, std::move(after), label, keepContents); !written)
        return written.error();
    return ids;
}

core::Status EvidenceEditor::write(int unit, std::vector<Document> changed,
                                   const std::string& label,
                                   const std::function<core::Status()>& before)
{
    if (auto refused = refusal(unit))
        return *std::move(refused);
    std::vector<Document> documents = m_scores.documents(unit);
    std::vector<store::DocumentChange> changes;
    const std::string& unitId = m_scores.units()[static_cast<std::size_t>(unit)].id;
    for (Document& after : changed) {
        const auto place =
            std::find_if(documents.begin(), documents.end(),
                         [&after](const Document& one) { return one.id == after.id; });
        if (place == documents.end()) {
            changes.push_back({unitId, {}, after});
            documents.push_back(std::move(after));
        } else if (*place != after) {
            changes.push_back({unitId, *place, after});
            *place = std::move(after);
        }
    }
    if (changes.empty())
        return {};
    const std::string& assessment = m_scores.assessment().id;
    core::Status written = m_book.asStep(assessment, label, [&]() -> core::Status {
        if (before) {
            if (core::Status kept = before(); !kept)
                return kept;
        }
        const auto row = m_book.writeDocuments(assessment, changes, {});
        return row ? core::Status() : core::Status(row.error());
    });
    if (!written) {
        logError("documents not written: " + written.error().code);
        return written;
    }
    m_scores.setDocuments(unit, std::move(documents));
    return {};
}

core::Status EvidenceEditor::change(int unit, std::string_view id,
                                    const std::function<void(Document&)>& how,
                                    const std::string& label)
{
    const Document* present = find(unit, id);
    if (!present)
        return noDocument(id);
    Document after = *present;
    how(after);
    return write(unit, {std::move(after)}, label);
}

core::Status EvidenceEditor::link(int unit, std::string_view id, std::string_view code,
                                  const std::string& label)
{
    if (m_scores.set().findLeaf(code) < 0)
        return core::Error{ErrorKind::InvalidData,
                           "evidence.no-code",
                           {Param::text("code", std::string(code))},
                           {}};
    return change(
        unit, id, [code](Document& document) { addCode(document, std::string(code)); }, label);
}

core::Status EvidenceEditor::unlink(int unit, std::string_view id, std::string_view code,
                                    const std::string& label)
{
    return change(
        unit, id, [code](Document& document) { std::erase(document.codes, code); }, label);
}

core::Status EvidenceEditor::remove(int unit, std::string_view id, const std::string& label)
{
    return change(
        unit, id, [](Document& document) { document.removed = true; }, label);
}

core::Status EvidenceEditor::restore(int unit, std::string_view id, const std::string& label)
{
    return change(
        unit, id, [](Document& document) { document.removed = false; }, label);
}

std::optional<core::Error> EvidenceEditor::faultOfLife(int unit, const Document& document) const
{
    const auto refused = [](const char* code, std::vector<Param> params) {
        return core::Error{ErrorKind::InvalidData, code, std::move(params), {}};
    };
    for (const std::string* date : {&document.date, &document.validFrom, &document.validUntil}) {
        if (!date->empty() && !core::isDate(*date))
            return refused("evidence.bad-date", {Param::text("date", *date)});
    }
    if (!document.validUntil.empty() && document.validUntil < document.validFrom)
        return refused("evidence.valid-order",
                       {Param::text("from", core::dateText(document.validFrom)),
                        Param::text("until", core::dateText(document.validUntil))});
    std::string next = document.replacedBy;
    const Document* first = nullptr;
    for (std::size_t steps = 0; !next.empty() && steps <= m_scores.documents(unit).size();
         ++steps) {
        const Document* other = find(unit, next);
        if (other == nullptr && first == nullptr)
            return refused("evidence.no-replacement", {Param::text("document", next)});
        if (first == nullptr)
            first = other;
        if (next == document.id)
            return refused("evidence.replaced-in-circle",
                           {Param::text("document", core::documentLabel(*first))});
        next = other != nullptr ? other->replacedBy : std::string();
    }
    return std::nullopt;
}

core::Status EvidenceEditor::edit(int unit, const Document& document, const std::string& label)
{
    const Document* present = find(unit, document.id);
    if (!present)
        return noDocument(document.id);
    if (auto fault = faultOfLife(unit, document))
        return *std::move(fault);
    for (const std::string& code : document.codes) {
        // Codes that it had before may be of another year's set.
        const bool isOld =
            std::find(present->codes.begin(), present->codes.end(), code) != present->codes.end();
        if (!isOld && m_scores.set().findLeaf(code) < 0)
            return core::Error{
                ErrorKind::InvalidData, "evidence.no-code", {Param::text("code", code)}, {}};
    }
    const auto take = [&document](Document& after) {
        after.title = core::plainBlanks(document.title);
        after.number = core::plainBlanks(document.number);
        after.date = document.date;
        after.office = core::plainBlanks(document.office);
        after.codes = document.codes;
        after.validFrom = document.validFrom;
        after.validUntil = document.validUntil;
        after.revision = core::trimmed(document.revision);
        after.replacedBy = document.replacedBy;
    };
    return change(unit, document.id, take, label);
}

core::Status EvidenceEditor::exportTo(const Document& document,
                                      const std::filesystem::path& file) const
{
    const auto bytes = content(document);
    if (!bytes)
        return bytes.error();
    return writeOut(m_book, file, *bytes);
}

std::string safeFileName(const Document& document)
{
    constexpr std::string_view refused = "/\\:*?\"<>|";
    // What turns the direction of writing would show another extension than the file has.
    std::string name = core::harmless(document.fileName);
    for (char& letter : name) {
        if (static_cast<unsigned char>(letter) < 0x20 ||
            refused.find(letter) != std::string_view::npos)
            letter = '_';
    }
    while (!name.empty() && (name.back() == '.' || name.back() == ' '))
        name.pop_back();
    // A device, not a file, on Windows, whatever the extension.
    constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
    const std::string stem = core::fold(name.substr(0, name.find('.')));
    const bool isPort = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
                        stem.back() >= '1' && stem.back() <= '9';
    if (name.empty() || isPort || std::find(devices.begin(), devices.end(), stem) != devices.end())
        name = "_" + name;
    return name;
}

} // namespace app
