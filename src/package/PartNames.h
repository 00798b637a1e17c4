#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

/// The names of the parts of a body (docs/exchange-format.md).
namespace package {

inline constexpr std::string_view setPart = "set.json";
inline constexpr std::string_view entriesPart = "entries.csv";
inline constexpr std::string_view documentsPart = "documents.json";
inline constexpr std::string_view assignmentPart = "assignment.json";
inline constexpr std::string_view answerPart = "answer.json";
inline constexpr std::string_view dossiersPart = "dossiers.csv";
inline constexpr std::string_view lastSetPart = "last-set.json";
inline constexpr std::string_view lastEntriesPart = "last-entries.csv";
inline constexpr std::string_view lastUnitsPart = "last-units.csv";
inline constexpr std::string_view filesFolder = "files/";
inline constexpr std::string_view resultPart = "result.json";
inline constexpr std::string_view criteriaPart = "criteria.json";
inline constexpr std::string_view requestPart = "request.json";
inline constexpr std::string_view questionsPart = "questions.json";
inline constexpr std::string_view answersPart = "answers.json";
inline constexpr std::string_view extensionPart = "extension.json";
inline constexpr std::string_view tasksPart = "tasks.json";
inline constexpr std::string_view batchesPart = "batches.json";
inline constexpr std::string_view ballotsPart = "ballots.csv";
inline constexpr std::string_view documentsFolder = "documents/";

/// What each kind has to have, and what it may have.
inline constexpr std::array setParts = {setPart};
inline constexpr std::array selfParts = {entriesPart, documentsPart};
inline constexpr std::array resultParts = {resultPart, criteriaPart};
inline constexpr std::array appealRequestParts = {requestPart, questionsPart, entriesPart};
inline constexpr std::array appealParts = {answersPart, documentsPart};
inline constexpr std::array extensionParts = {extensionPart};
inline constexpr std::array tasksParts = {tasksPart};
inline constexpr std::array taskEvidenceParts = {documentsPart};
inline constexpr std::array dossiersParts = {dossiersPart};
inline constexpr std::array surveyParts = {batchesPart, ballotsPart};
inline constexpr std::array assignParts = {setPart, assignmentPart, dossiersPart};
inline constexpr std::array verifyAssignParts = {setPart, assignmentPart, dossiersPart,
                                                 entriesPart};
inline constexpr std::array verifyParts = {answerPart, entriesPart};
inline constexpr std::array lastYearParts = {lastSetPart, lastEntriesPart, lastUnitsPart};

/// The parts of a kind besides `files/`.
struct PartList {
    std::span<const std::string_view> needed;
    std::span<const std::string_view> optional = {};
    std::string_view folder = {}; ///< "documents/": of which it has any number
};

/// A unit's documents, where a package has those of several.
inline std::string documentsOf(std::string_view unit)
{
    return std::string(documentsFolder).append(unit).append(".json");
}

/// Where the content of a file lies.
inline std::string filePart(std::string_view hash)
{
    return std::string(filesFolder).append(hash);
}

} // namespace package
