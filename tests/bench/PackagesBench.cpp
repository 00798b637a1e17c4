// Packages that come many at once: those of all communes of the country (3.321), and those of a
// province's 19 offices with 1 MB of evidence each, beside LibreOffice converting the 19 workbooks
// that offices send each other today. Packages, books and workbooks are made beforehand.
//
//   bench_packages CLI [--against CLI] [--units N]

#include "app/Samples.h"
#include "app/packages/PackageEntries.h"
#include "bench/Runs.h"
#include "package/DocumentsJson.h"
#include "package/PackageFile.h"
#include "store/Hash.h"
#include "store/Packages.h"
#include "support/NewBook.h"

#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

namespace fs = std::filesystem;

namespace {

constexpr const char* assessmentId = "a-2021";

std::string unitId(int unit)
{
    char text[16];
    std::snprintf(text, sizeof text, "xa-%05d", unit);
    return text;
}

std::shared_ptr<const store::SigningKey> keyOf(int unit)
{
    store::Seed seed{};
    std::memcpy(seed.data(), &unit, sizeof unit);
    return *store::SigningKey::fromSeed(seed);
}

/// A scan: bytes that nothing packs.
std::string scanOf(int unit, std::size_t size)
{
    std::mt19937 chance(static_cast<std::mt19937::result_type>(unit));
    std::string bytes = "%PDF-1.7\n";
    while (bytes.size() < size)
        bytes += static_cast<char>(chance() & 0xFFU);
    return bytes;
}

/// The offices' own self-assessments in the sample, under another unit's name.
class SampleEntries {
public:
    explicit SampleEntries(app::Workspace& sample, const core::IndexSet& set)
    {
        const auto units = sample.book().units();
        for (const core::Unit& unit : *units) {
            auto csv = sample.exportEntries("so-2021",
                                            {{unit.id}, {core::Stage::Self}, app::allCodes(set)});
            if (csv)
                m_all.emplace_back(unit.id, *std::move(csv));
        }
    }
    std::string of(int unit) const
    {
        const auto& [id, csv] = m_all[static_cast<std::size_t>(unit) % m_all.size()];
        std::string out;
        const std::string before = "\n" + id + ",";
        std::size_t from = 0;
        for (std::size_t at = csv.find(before); at != std::string::npos;
             at = csv.find(before, from)) {
            out.append(csv, from, at + 1 - from).append(unitId(unit)).append(",");
            from = at + before.size();
        }
        return out.append(csv, from);
    }

private:
    std::vector<std::pair<std::string, std::string>> m_all;
};

package::Parts partsOf(const SampleEntries& entries, int unit, std::size_t scanBytes)
{
    package::Parts parts;
    parts.emplace(package::entriesPart, entries.of(unit));
    const std::string scan = scanOf(unit, scanBytes);
    core::Document document;
    document.id = "d1";
    document.fileHash = store::hashHex(scan);
    document.size = static_cast<std::int64_t>(scan.size());
    document.fileName = "ke-hoach.pdf";
    document.kind = "pdf";
    document.title = "Kế hoạch cải cách hành chính";
    document.codes = {"1.1.1"};
    parts.emplace(package::documentsPart, package::documentsJson({document}));
    parts.emplace(package::filePart(document.fileHash), scan);
    return parts;
}

/// The book that takes in: an assessment of so many units whose keys have been compared.
bool makeBook(const fs::path& file, const std::string& set, int units)
{
    const auto book = support::newBook(file, "Cả nước");
    if (!book || !(*book)->importSet(set))
        return false;
    std::string list = "unit,name,group\n";
    for (int unit = 0; unit < units; ++unit)
        list += unitId(unit) + ",Xã số " + std::to_string(unit) + ",so\n";
    core::Assessment assessment;
    assessment.id = assessmentId;
    assessment.title = "Năm 2021";
    assessment.setId = "so-2021";
    assessment.group = "so";
    assessment.year = 2021;
    return (*book)->importUnits(list) && (*book)->addAssessment(assessment) &&
           (*book)->book().inOneTransaction([&]() -> core::Status {
               for (int unit = 0; unit < units; ++unit) {
                   const store::Partner partner{store::toHex(keyOf(unit)->publicKey()),
                                                "Xã số " + std::to_string(unit), unitId(unit),
                                                true};
                   if (core::Status put = store::Packages::putPartner((*book)->book(), partner);
                       !put)
                       return put;
               }
               return {};
           });
}

int makeAll(const fs::path& folder, int units, std::size_t scanBytes)
{
    const auto sample = support::newSample(folder / "sample.cchc");
    if (!sample)
        return EXIT_FAILURE;
    package::Envelope envelope;
    envelope.kind = package::Kind::Self;
    const auto assessed = app::assessedBy(**sample, "so-2021", envelope);
    if (!assessed || !makeBook(folder / "book.cchc", assessed->setText, units))
        return EXIT_FAILURE;
    const SampleEntries entries(**sample, assessed->set);
    envelope.assessment = assessmentId;
    envelope.sequence = 1;
    envelope.made = "2021-12-28T10:00:00+07:00";
    fs::create_directories(folder / "packages");
    for (int unit = 0; unit < units; ++unit) {
        envelope.unit = unitId(unit);
        envelope.office = "Xã số " + std::to_string(unit);
        char book[33];
        std::snprintf(book, sizeof book, "%032x", static_cast<unsigned>(unit));
        envelope.book = book;
        const auto bytes =
            package::writePackage(envelope, *keyOf(unit), partsOf(entries, unit, scanBytes));
        if (!bytes)
            return EXIT_FAILURE;
        std::ofstream(folder / "packages" / (unitId(unit) + ".cchcx"), std::ios::binary) << *bytes;
    }
    return EXIT_SUCCESS;
}

/// The import of a folder of packages by each build, the book put back before.
void row(const char* what, const bench::Goal& goal, int times, const fs::path& folder,
         const std::vector<std::string>& builds, const bench::Peer& peer = {})
{
    std::vector<std::optional<bench::Cost>> costs(2);
    for (std::size_t i = 0; i < builds.size(); ++i) {
        const fs::path book = folder / "measured.cchc";
        costs[i] = bench::run(
            times, {builds[i], "package", "import", book.string(), (folder / "packages").string()},
            [&] {
                fs::copy_file(folder / "book.cchc", book, fs::copy_options::overwrite_existing);
            });
    }
    bench::print(what, goal, costs[0], costs[1], peer);
}

/// The forms of the sample's offices, as workbooks.
std::vector<std::string> makeWorkbooks(const std::string& cli, const fs::path& folder)
{
    std::vector<std::string> files;
    const auto sample = app::Workspace::open(folder / "sample.cchc", store::OpenMode::ReadOnly);
    if (!sample)
        return files;
    const auto units = (*sample)->book().units();
    for (const core::Unit& unit : *units) {
        if (unit.group != "so")
            continue;
        const std::string file = (folder / (unit.id + ".xlsx")).string();
        if (bench::run({cli, "form", "export", (folder / "sample.cchc").string(), "--assessment",
                        "so-2021", "--unit", unit.id, "--out", file}))
            files.push_back(file);
    }
    return files;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 4 && words[0] == "--make")
        return makeAll(words[1], std::atoi(words[2].c_str()),
                       static_cast<std::size_t>(std::atoll(words[3].c_str())));
    if (words.empty() || words[0].starts_with("--")) {
        std::fprintf(stderr, "bench_packages CLI [--against CLI] [--units N]\n");
        return EXIT_FAILURE;
    }
    std::vector<std::string> builds{words[0]};
    if (const std::string against = bench::wordAfter(words, "--against"); !against.empty())
        builds.push_back(against);
    const std::string asked = bench::wordAfter(words, "--units");
    constexpr int communes = 3'321;
    const std::string units =
        std::to_string(asked.empty() ? communes : std::max(1, std::atoi(asked.c_str())));
    const fs::path folder =
        fs::temp_directory_path() / ("cchc-packages-" + std::to_string(getpid()));
    const fs::path country = folder / "country";
    const fs::path province = folder / "province";
    fs::create_directories(country);
    fs::create_directories(province);
    // Made by a process of its own: who measures stays small.
    const bool isMade = bench::run({argv[0], "--make", country.string(), units, "20000"}) &&
                        bench::run({argv[0], "--make", province.string(), "19", "1000000"});
    if (!isMade) {
        std::fprintf(stderr, "the packages cannot be made\n");
        fs::remove_all(folder);
        return EXIT_FAILURE;
    }
    std::printf("packages taken in at once: goal, this build, the build measured against\n");
    row((units + " packages").c_str(), {.seconds = 15, .megabytes = 150}, 1, country, builds);
    std::vector<std::string> convert{"soffice",
                                     "--headless",
                                     "-env:UserInstallation=file://" + (folder / "office").string(),
                                     "--convert-to",
                                     "ods",
                                     "--outdir",
                                     (folder / "ods").string()};
    const std::vector<std::string> books = makeWorkbooks(builds.front(), province);
    convert.insert(convert.end(), books.begin(), books.end());
    const auto once = bench::run({"soffice", "--headless",
                                  "-env:UserInstallation=file://" + (folder / "office").string(),
                                  "--terminate_after_init"}); // its profile is made
    const bench::Peer peer{"LibreOffice, 19 workbooks",
                           once && books.size() == 19 ? bench::run(3, convert) : std::nullopt};
    row("19 packages, 1 MB each", {.times = 0.1}, 3, province, builds, peer);
    fs::remove_all(folder);
    return EXIT_SUCCESS;
}
