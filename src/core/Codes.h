#pragma once

/// Codes of errors and faults by which the program goes on its way, not only its sentences: who
/// makes such a code and who looks for it name it here, so that a slip does not compile. Codes that
/// are only told stay literals where they arise. A check refuses a code compared as a literal.
namespace core::codes {

inline constexpr char entryNoteNeeded[] = "entry.note-needed";
inline constexpr char entryReasonNeeded[] = "entry.reason-needed";
inline constexpr char entryZeroDenominator[] = "entry.zero-denominator";
inline constexpr char entryNoneRefused[] = "entry.none-refused";
inline constexpr char entrySurveySelf[] = "entry.survey-self";
inline constexpr char entryOfficeSelf[] = "entry.office-self";
inline constexpr char entryPointsNeeded[] = "entry.points-needed";
inline constexpr char entryPointsRange[] = "entry.points-range";
inline constexpr char entryPointsStep[] = "entry.points-step";
inline constexpr char entryPointsDecimals[] = "entry.points-decimals";
inline constexpr char entryPointsDiffer[] = "entry.points-differ";
inline constexpr char entryBonusPointsNeeded[] = "entry.bonus-points-needed";
inline constexpr char entryBonusNegative[] = "entry.bonus-negative";

inline constexpr char setSumMismatch[] = "set.sum-mismatch";
inline constexpr char setMaxMismatch[] = "set.max-mismatch";

inline constexpr char formulaUnknownVariable[] = "formula.unknown-variable";

inline constexpr char figuresAmbiguousOption[] = "figures.ambiguous-option";
inline constexpr char numberAmbiguous[] = "number.ambiguous";
inline constexpr char numberTooManyDecimals[] = "number.too-many-decimals";

inline constexpr char tableNoRows[] = "table.no-rows";
inline constexpr char tableColumnsLeftOut[] = "table.columns-left-out";

inline constexpr char formWhose[] = "form.whose";

inline constexpr char evidenceCancelled[] = "evidence.cancelled";
inline constexpr char evidenceExpired[] = "evidence.expired";
inline constexpr char evidenceNotYet[] = "evidence.not-yet";
inline constexpr char evidenceReplaced[] = "evidence.replaced";
inline constexpr char checkAttributeMissing[] = "check.attribute-missing";
inline constexpr char checkFarFromLast[] = "check.far-from-last";
inline constexpr char checkOverMax[] = "entry.over-max";

inline constexpr char gateNotLocked[] = "gate.not-locked";
inline constexpr char gateNoComplaint[] = "gate.no-complaint";

inline constexpr char taskNoTitle[] = "task.no-title";
inline constexpr char taskNoUnit[] = "task.no-unit";
inline constexpr char taskNoCode[] = "task.no-code";
inline constexpr char taskBadSourceDate[] = "task.bad-source-date";
inline constexpr char taskBadDeadline[] = "task.bad-deadline";
inline constexpr char taskEarlyDeadline[] = "task.early-deadline";
inline constexpr char taskNoResult[] = "task.no-result";
inline constexpr char taskNoEvidence[] = "task.no-evidence";

inline constexpr char historyCancelled[] = "history.cancelled";

inline constexpr char processReasonNeeded[] = "process.reason-needed";

inline constexpr char storeUnreadable[] = "store.unreadable";
inline constexpr char storeReadOnly[] = "store.read-only";
inline constexpr char storeDamaged[] = "store.damaged";
inline constexpr char storeSqlite[] = "store.sqlite";
inline constexpr char storeBusy[] = "store.busy";
inline constexpr char storeFull[] = "store.full";
inline constexpr char storeFullAtOpening[] = "store.full-at-opening";
inline constexpr char storeIo[] = "store.io";
inline constexpr char storeForeignLock[] = "store.foreign-lock";

inline constexpr char signInWait[] = "sign-in.wait";
inline constexpr char signInWrong[] = "sign-in.wrong";

inline constexpr char fileFull[] = "file.full";

inline constexpr char appEarlierVersion[] = "app.earlier-version";

} // namespace core::codes
