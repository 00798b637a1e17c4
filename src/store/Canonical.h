#pragma once

#include "core/Charge.h"
#include "core/Lineage.h"
#include "core/Task.h"
#include "store/Accounts.h"
#include "store/Book.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// The texts in which history keeps values: fields joined by "|"; inside a field `\` is written
/// `\\`, `|` is `\|`, a line feed
/// `\n`, a carriage return `\r`. An absent value (a row that is not there) is the empty text.
std::string joinFields(std::initializer_list<std::string_view> fields);
/// Nothing where the text ends inside an escape or holds an unknown one.
std::optional<std::vector<std::string>> splitFields(std::string_view text);

/// "status|figures|points|note", points in 1/10 000 or empty; the empty text for an entry with
/// nothing in it.
std::string canonicalText(const StoredEntry& entry);
/// The same of parts, in place of what `text` held.
void canonicalText(std::string& text, std::string_view status, std::string_view figures,
                   const std::optional<std::int64_t>& points, std::string_view note);
std::optional<StoredEntry> storedEntryFrom(std::string_view canonical);

/// "name|group|parent|validFrom|validTo|successor", and "|attributes" where it has any
std::string canonicalText(const core::Unit& unit);
/// "attribute=value;…", as the table keeps them; nothing where the text is no such list.
std::string attributesText(const core::Unit& unit);
std::optional<std::vector<std::pair<std::string, std::string>>>
attributesFrom(std::string_view text);
/// The empty text: a unit without an id.
std::optional<core::Unit> unitFrom(std::string_view canonical, std::string_view id);
/// "title|year|level|hash"
std::string canonicalText(const SetInfo& set);
/// "title|set|hash of the set|group|year|periodFrom|periodTo", and where the assessment keeps a
/// calendar or names the one before "|" and the calendar's text, then "|previous" where it is named
std::string canonicalText(const core::Assessment& assessment, std::string_view setHash);
/// "worked|name", worked 0 or 1.
std::string canonicalText(const core::CalendarDay& day);
/// The ten counters in the order of core::DossierCounters, empty where not known, and behind them
/// the form where it is another than the ten counters; the empty text where none is.
std::string canonicalText(const core::DossierCounters& counters);
std::optional<core::DossierCounters>
countersFrom(std::string_view canonical, core::DossierSource::Level level, std::string_view field);
/// "file hash|size|file name|kind|unreadable|title|number|date|office|removed|codes", codes joined
/// by one blank, and behind them "|valid from|valid until|revision|replaced by" where one of these
/// is there; the empty text for a document without an id.
std::string canonicalText(const core::Document& document);
std::optional<core::Document> documentFrom(std::string_view canonical, std::string_view id);
/// "shown|role|unit|areas|criteria|active|public key|passwords|recoveries", lists joined by one
/// blank, the key in hex.
std::string canonicalText(const Account& account);
/// The empty text: an account without a name.
std::optional<Account> accountFrom(std::string_view canonical, std::string_view name);

/// "title|source|source date|head|person|duty|phone|deadline|code|state|result|evidence", the state
/// by its name; the empty text for a task without an id.
std::string canonicalText(const core::Task& task);
std::optional<core::Task> taskFrom(std::string_view canonical, std::string_view unit,
                                   std::string_view id);

/// "head|person|duty|phone"; the empty text where nobody is named.
std::string canonicalText(const core::Charge& charge);
std::optional<core::Charge> chargeFrom(std::string_view canonical);

/// "how|origin|old name|document|date|effective", how by its name; the empty text without an id.
std::string canonicalText(const core::Lineage& lineage);
std::optional<core::Lineage> lineageFrom(std::string_view canonical, std::string_view id);

/// Codes joined by one blank, and back.
std::string joinCodes(const std::vector<std::string>& codes);
std::vector<std::string> splitCodes(std::string_view text);

} // namespace store
