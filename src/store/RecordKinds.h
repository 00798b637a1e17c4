#pragma once

#include "store/Record.h"

/// The kinds of history, each made beside the table that it keeps; listed in Record.cpp.
namespace store {

RecordKind unitsKind();
RecordKind entryKind();
RecordKind documentKind();
RecordKind dossiersKind();
RecordKind calendarKind();
RecordKind accountKind();
RecordKind processKind();
RecordKind unitProcessKind();
RecordKind appealKind();
RecordKind publicationKind();
RecordKind taskKind();
RecordKind surveyKind();
RecordKind carriedKind();
RecordKind chargeKind();
RecordKind lineageKind();
RecordKind correctionKind();
RecordKind officeKind();
RecordKind partnerKind();
RecordKind packageKind();
RecordKind heldKind();
RecordKind officeFactKind();

} // namespace store
