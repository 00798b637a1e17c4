#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> stepSentences()
{
    static constexpr std::array sentences = {
        Sentence{"step.undo", "hoàn tác{what? «{what}»}", "undo{what? “{what}”}"},
        Sentence{"step.redo", "làm lại{what? «{what}»}", "redo{what? “{what}”}"},
        Sentence{"step.account-recovered", "phục hồi mật khẩu quản trị{by? (người làm: {by})}",
                 "administrator's password recovered{by? (by {by})}"},
        Sentence{"step.sample", "sổ mẫu", "sample"},
        Sentence{"step.paste", "dán từ bảng tính", "pasted from a spreadsheet"},
        Sentence{"step.pasted", "dán {what}", "paste {what}"},
        Sentence{"step.restore", "lấy lại giá trị lúc {time}", "value of {time} taken back"},
        Sentence{"step.last-year", "lấy số liệu năm {year}", "figures of {year} taken over"},
        Sentence{"step.import", "nhập {file}", "import {file}"},
        Sentence{"step.import-survey", "nhập kết quả điều tra từ {file}, {count} ô",
                 "survey results imported from {file}, {count} cells"},
        Sentence{"step.import-dossiers", "nhập hồ sơ từ {file}, {count} ô",
                 "dossiers imported from {file}, {count} cells"},
        // what was edited: one cell, or several of one unit, one criterion, or neither
        Sentence{"step.cell", "{code}, {unit}", "{code}, {unit}"},
        Sentence{"step.cell-value", "{code}, {unit}: {before} → {after}",
                 "{code}, {unit}: {before} → {after}"},
        Sentence{"step.cell-note", "{code}, {unit}: lý do", "{code}, {unit}: reason"},
        Sentence{"step.cells", "{place?{place}, }{count} ô", "{place?{place}, }{count} cells"},
        Sentence{"step.cells-cleared", "{place?{place}, }xóa {count} ô",
                 "{place?{place}, }{count} cells cleared"},
        Sentence{"step.value-empty", "chưa chấm", "not scored"},
        Sentence{"step.value-none", "không phát sinh", "nothing arose"},
        Sentence{"step.value-unproven", "0, thiếu tài liệu", "0, no evidence"},
        Sentence{"step.value-unknown", "chưa tính được", "cannot be computed yet"},
        Sentence{"step.value-blank", "trống", "blank"},
        Sentence{"step.bonus", "điểm thưởng", "bonus"},
        Sentence{"step.penalty", "điểm phạt", "penalty"},
        // dossier counters of a unit at a level
        Sentence{"step.counter", "{unit}, hồ sơ {level}, {counter}: {before} → {after}",
                 "{unit}, dossiers {level}, {counter}: {before} → {after}"},
        Sentence{"step.counters", "{unit}, hồ sơ {level}, {count} số",
                 "{unit}, dossiers {level}, {count} numbers"},
        Sentence{"step.counter-form", "{unit}, hồ sơ {level}, biểu mẫu: {before} → {after}",
                 "{unit}, dossiers {level}, form: {before} → {after}"},
        Sentence{"step.form-rows", "đổi biểu mẫu {count} dòng hồ sơ",
                 "form of {count} dossier rows changed"},
        Sentence{"step.remove-row", "xóa dòng {level}{field? · {field}}",
                 "row {level}{field? · {field}} removed"},
        Sentence{"step.remove-rows", "xóa {count} dòng hồ sơ", "{count} dossier rows removed"},
        Sentence{"step.blank-rows", "bỏ trống {count} dòng hồ sơ", "{count} dossier rows blanked"},
        Sentence{"step.pasted-rows", "dán {count} dòng hồ sơ", "{count} dossier rows pasted"},
        // units of the book
        Sentence{"step.unit-added", "thêm đơn vị {unit}", "unit {unit} added"},
        Sentence{"step.unit-name", "đổi tên đơn vị: {before} → {after}",
                 "unit renamed: {before} → {after}"},
        Sentence{"step.unit-group", "{unit}, nhóm: {before} → {after}",
                 "{unit}, group: {before} → {after}"},
        Sentence{"step.unit-parent", "{unit}, cấp trên: {before} → {after}",
                 "{unit}, parent: {before} → {after}"},
        Sentence{"step.unit-from", "{unit}, hiệu lực từ: {before} → {after}",
                 "{unit}, valid from: {before} → {after}"},
        Sentence{"step.unit-to", "{unit}, hiệu lực đến: {before} → {after}",
                 "{unit}, valid to: {before} → {after}"},
        Sentence{"step.unit", "sửa đơn vị {unit}", "unit {unit} changed"},
        Sentence{"step.units", "danh sách {count} đơn vị", "list of {count} units"},
        Sentence{"step.attach", "{place}: đính kèm {what}", "{place}: {what} attached"},
        Sentence{"step.documents", "{count} tài liệu", "{count} documents"},
        Sentence{"step.unlink", "{place}: bỏ gắn {what}", "{place}: {what} unlinked"},
        Sentence{"step.remove-document", "{place}: gỡ {what}", "{place}: {what} removed"},
        Sentence{"step.restore-document", "{place}: khôi phục {what}", "{place}: {what} restored"},
        Sentence{"step.task-new", "giao nhiệm vụ: {what}", "task given: {what}"},
        Sentence{"step.task", "sửa nhiệm vụ: {what}", "task changed: {what}"},
        Sentence{"step.task-done", "xong nhiệm vụ: {what}", "task done: {what}"},
        Sentence{"step.task-dropped", "thôi nhiệm vụ: {what}", "task dropped: {what}"},
        Sentence{"step.charge", "phụ trách: {code?{code}, }{unit}",
                 "in charge: {code?{code}, }{unit}"},
        Sentence{"step.lineage", "nguồn gốc đơn vị: {unit}", "origin of {unit}"},
        // what came over from last year
        Sentence{"step.carried", "mang sang từ {from}", "carried over from {from}"},
        Sentence{"step.confirmed", "xác nhận số năm trước", "last year's confirmed"},
        Sentence{"step.confirm-one", "xác nhận {code}, {unit}", "{code}, {unit} confirmed"},
        Sentence{"step.confirm", "xác nhận {count} tiêu chí", "{count} criteria confirmed"},
        Sentence{"step.discard-one", "bỏ số mang sang: {code}, {unit}",
                 "carried value given up: {code}, {unit}"},
        Sentence{"step.discard", "bỏ số mang sang của {count} tiêu chí",
                 "carried values of {count} criteria given up"},
        Sentence{"step.edit-document", "{place}: sửa thông tin {what}",
                 "{place}: details of {what} changed"},
    };
    return sentences;
}

} // namespace app
