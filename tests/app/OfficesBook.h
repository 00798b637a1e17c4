#pragma once

#include "app/TableImport.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

#include <algorithm>

/// The sample's offices in 2021, and an import of somebody's table for them.
struct OfficesBook {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    std::vector<core::Unit> units = *workspace->book().units();
    std::unique_ptr<app::CounterImport> import;

    app::ImportPreview read(std::string_view csv)
    {
        auto file = exchange::readTableFile(csv);
        REQUIRE(file.ok());
        return read(*std::move(file));
    }
    app::ImportPreview read(exchange::TableFile file)
    {
        import = std::make_unique<app::CounterImport>(std::move(file), scores, units);
        return import->preview(core::Language::Vietnamese);
    }
    app::ImportPreview read(std::vector<exchange::TableFile::Sheet> sheets)
    {
        exchange::TableFile file;
        file.format = exchange::TableFile::Format::Xlsx;
        file.sheets = std::move(sheets);
        return read(std::move(file));
    }
    app::ImportPreview again() { return import->preview(core::Language::Vietnamese); }
    std::size_t target(std::string_view id) const
    {
        const auto& all = import->targets();
        return static_cast<std::size_t>(
            std::find_if(all.begin(), all.end(), [id](const auto& one) { return one.id == id; }) -
            all.begin());
    }
    std::string columns(std::string_view id) const
    {
        std::string text;
        for (const std::size_t column : import->columnsOf(target(id)))
            text += (text.empty() ? "" : " + ") + import->columnName(column);
        return text;
    }
    /// What a unit's counter would be; its old value where nothing changes.
    std::string after(std::string_view what) const
    {
        for (const app::CounterCell& cell : import->plan().cells) {
            if (core::counterFields[cell.counter].name == what)
                return cell.after ? std::to_string(*cell.after) : "–";
        }
        return "–";
    }
};
