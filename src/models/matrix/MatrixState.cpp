#include "models/matrix/MatrixState.h"

#include "models/book/Session.h"

#include <QCoreApplication>

namespace models {

using core::EntryStatus;
using core::Stage;

MatrixState matrixState(const Session& session, const MatrixReader& reader, int unit)
{
    if (!session.drafts(unit, reader.stage(), reader.leaf()).isEmpty())
        return MatrixState::Pending;
    const bool isSelf = reader.stage() == Stage::Self;
    if (isSelf && reader.by() != core::ScoredBy::Unit)
        return MatrixState::Outside;
    const core::Entry& entry = reader.counting(unit);
    switch (entry.status) {
    case EntryStatus::Empty:
        return MatrixState::NotScored;
    case EntryStatus::None:
        return MatrixState::NothingArose;
    case EntryStatus::Unproven:
        return MatrixState::Unproven;
    case EntryStatus::Scored:
        break;
    }
    if (reader.node()) {
        const engine::NodeResult result = reader.result(unit, reader.stage(), entry);
        if (!result.scored)
            return MatrixState::Faulty;
        if (result.flags != 0)
            return MatrixState::Flagged;
    }
    if (isSelf)
        return MatrixState::SelfScored;
    if (reader.by() == core::ScoredBy::Survey)
        return MatrixState::Survey;
    const auto changed = reader.difference(unit);
    if (!changed)
        return MatrixState::Accepted;
    return changed->isNegative() ? MatrixState::Cut : MatrixState::Raised;
}

QString stateWord(MatrixState state, Stage stage)
{
    const auto say = [](const char* words) {
        return QCoreApplication::translate("models::SheetCells", words);
    };
    switch (state) {
    case MatrixState::Pending:
        return say("Chưa ghi");
    case MatrixState::Faulty:
        return say("Lỗi");
    case MatrixState::NotScored:
        return stage == Stage::Self ? say("Chưa chấm") : say("Chưa TĐ");
    case MatrixState::Flagged:
        return say("Cảnh báo");
    case MatrixState::Unproven:
        return say("Thiếu TL");
    case MatrixState::Cut:
        return say("Cắt điểm");
    case MatrixState::Raised:
        return say("Tăng điểm");
    case MatrixState::NothingArose:
        return say("Không phát sinh");
    case MatrixState::Survey:
    case MatrixState::Outside:
        return say("Điều tra XHH");
    case MatrixState::SelfScored:
        return say("Đã tự chấm");
    case MatrixState::Accepted:
        return say("Chấp nhận");
    }
    return {};
}

const char* stateIcon(MatrixState state)
{
    switch (state) {
    case MatrixState::Pending:
        return "pen";
    case MatrixState::Faulty:
        return "stop";
    case MatrixState::NotScored:
        return "o";
    case MatrixState::Flagged:
        return "warn";
    case MatrixState::Unproven:
        return "clip";
    case MatrixState::Cut:
        return "cut";
    case MatrixState::Raised:
        return "up";
    case MatrixState::NothingArose:
        return "na";
    case MatrixState::Survey:
    case MatrixState::Outside:
        return "poll";
    case MatrixState::SelfScored:
        return "half";
    case MatrixState::Accepted:
        return "chk";
    }
    return "";
}

Tone stateTone(MatrixState state)
{
    switch (state) {
    case MatrixState::Faulty:
        return Tone::Error;
    case MatrixState::Pending:
    case MatrixState::Flagged:
    case MatrixState::Unproven:
    case MatrixState::Cut:
        return Tone::Warning;
    case MatrixState::Raised:
        return Tone::Accent;
    case MatrixState::NotScored:
    case MatrixState::NothingArose:
    case MatrixState::Outside:
        return Tone::Muted;
    case MatrixState::Survey:
    case MatrixState::Accepted:
        return Tone::Good;
    case MatrixState::SelfScored:
        break;
    }
    return Tone::Normal;
}

} // namespace models
