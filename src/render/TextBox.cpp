#include "render/TextBox.h"

#include "render/Fonts.h"

#include <QTextLayout>

#include <algorithm>

namespace render {

namespace {

/// The runs as one text with the style of each stretch.
struct StyledText {
    struct Stretch {
        qsizetype start = 0;
        qsizetype end = 0;
        TextStyle style;
    };
    QString text;
    std::vector<Stretch> stretches;
};

StyledText styled(const std::vector<report::Run>& runs, int size)
{
    StyledText result;
    for (const report::Run& run : runs) {
        QString text = QString::fromUtf8(run.text.data(), static_cast<qsizetype>(run.text.size()));
        if (text.isEmpty())
            continue;
        if (run.text.find_first_of("\r\t\n") != std::string::npos) {
            text.replace(QLatin1Char('\r'), QLatin1Char(' '));
            text.replace(QLatin1Char('\t'), QLatin1Char(' '));
            text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
        }
        const qsizetype start = result.text.size();
        result.text += text;
        result.stretches.push_back(
            {start,
             result.text.size(),
             {run.size > 0 ? run.size : size, run.bold, run.italic, run.underline}});
    }
    return result;
}

qreal shiftOf(report::Align align, qreal room)
{
    if (align == report::Align::Right)
        return room;
    return align == report::Align::Center ? room / 2 : 0;
}

/// Where a line of the layout really ends: without the blanks and separator it was broken at.
qsizetype visibleEnd(const QString& text, qsizetype start, qsizetype end)
{
    while (end > start && (text.at(end - 1) == QLatin1Char(' ') ||
                           text.at(end - 1) == QChar(QChar::LineSeparator)))
        --end;
    return end;
}

/// The largest type in [start, end), line ends included: an empty line is as high as its run.
int sizeWithin(const StyledText& text, qsizetype start, qsizetype end, int least)
{
    int size = 0;
    for (const StyledText::Stretch& stretch : text.stretches) {
        if (stretch.start < end && stretch.end > start)
            size = std::max(size, stretch.style.size);
    }
    return size > 0 ? size : least;
}

/// Cuts [start, end) where the style changes and, for justified lines, after each blank.
class LineCutter {
public:
    LineCutter(const StyledText& text, const QTextLine& line) : m_text(text), m_line(line) {}

    TextLine cut(qsizetype start, qsizetype end, qreal indent, qreal perGap)
    {
        TextLine result;
        result.text = m_text.text.mid(start, end - start);
        qreal added = 0;
        for (const StyledText::Stretch& stretch : m_text.stretches) {
            qsizetype from = std::max(start, stretch.start);
            const qsizetype to = std::min(end, stretch.end);
            while (from < to) {
                qsizetype next = to;
                if (perGap > 0) {
                    const qsizetype blank = m_text.text.indexOf(QLatin1Char(' '), from);
                    if (blank >= 0 && blank < to)
                        next = blank + 1;
                }
                result.pieces.push_back({{indent + x(from) + added, 0},
                                         m_text.text.mid(from, next - from),
                                         stretch.style});
                if (perGap > 0 && m_text.text.at(next - 1) == QLatin1Char(' '))
                    added += perGap;
                from = next;
            }
        }
        result.left = indent;
        result.right = indent + x(end) + added;
        return result;
    }

    qreal x(qsizetype position) const
    {
        return m_line.cursorToX(static_cast<int>(position)) - m_line.cursorToX(m_line.textStart());
    }

private:
    const StyledText& m_text;
    const QTextLine& m_line;
};

void shift(TextLine& line, qreal by)
{
    for (TextPiece& piece : line.pieces)
        piece.at.rx() += by;
    line.left += by;
    line.right += by;
}

qreal roomOf(const TextLine& line, const BoxFormat& format)
{
    const qreal rightRoom = format.align == report::Align::Right ? format.rightRoom : 0;
    return format.width - rightRoom - line.right;
}

/// Most cells of a table are one short line of one style: no layout object is needed for them.
bool fitsOnOneLine(const StyledText& text, const BoxFormat& format, TextLine& line)
{
    if (text.stretches.size() != 1 || text.text.contains(QChar(QChar::LineSeparator)) ||
        text.text.endsWith(QLatin1Char(' ')))
        return false;
    const TextStyle& style = text.stretches.front().style;
    const qreal width = paperText(style, text.text).width;
    if (format.firstIndent + width >
        format.width - (format.align == report::Align::Right ? format.rightRoom : 0))
        return false;
    line.pieces.push_back({{format.firstIndent, 0}, text.text, style});
    line.left = format.firstIndent;
    line.right = format.firstIndent + width;
    line.text = text.text;
    line.size = style.size;
    return true;
}

void prepare(QTextLayout& layout, const StyledText& text)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    for (const StyledText::Stretch& stretch : text.stretches) {
        QTextCharFormat charFormat;
        charFormat.setFont(paperFont(stretch.style));
        formats.append({static_cast<int>(stretch.start),
                        static_cast<int>(stretch.end - stretch.start), charFormat});
    }
    layout.setFormats(formats);
}

/// What goes on with the word before it.
bool beginsNoLine(QChar letter)
{
    return letter.isLetterOrNumber() || QStringLiteral(",.;:!?)%»…").contains(letter);
}

/// Breaks at `breakWidth` and aligns within the box.
std::vector<TextLine> breakWithin(QTextLayout& layout, const StyledText& text,
                                  const BoxFormat& format, qreal breakWidth)
{
    std::vector<TextLine> lines;
    layout.beginLayout();
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        const qreal indent = lines.empty() ? format.firstIndent : 0;
        const qreal room =
            breakWidth - indent - (format.align == report::Align::Right ? format.rightRoom : 0);
        line.setLineWidth(std::max<qreal>(room, emOf(format.size)));
        const qsizetype start = line.textStart();
        const qsizetype end = start + line.textLength();
        const qsizetype visible = visibleEnd(text.text, start, end);
        LineCutter cutter(text, line);
        qreal perGap = 0;
        const bool endsParagraph =
            end == text.text.size() || text.text.at(end - 1) == QChar(QChar::LineSeparator);
        if (format.align == report::Align::Justify && !endsParagraph) {
            const auto gaps = text.text.mid(start, visible - start).count(QLatin1Char(' '));
            if (gaps > 0)
                perGap = std::max<qreal>(0, (format.width - indent - cutter.x(visible)) /
                                                static_cast<qreal>(gaps));
        }
        TextLine cut = cutter.cut(start, visible, indent, perGap);
        cut.size = sizeWithin(text, start, end, format.size);
        cut.breaksWord = visible == end && end < text.text.size() &&
                         text.text.at(end - 1).isLetterOrNumber() &&
                         beginsNoLine(text.text.at(end));
        if (perGap <= 0)
            shift(cut, shiftOf(format.align, roomOf(cut, format)));
        lines.push_back(std::move(cut));
    }
    layout.endLayout();
    return lines;
}

/// Centred titles and headings look torn with a single word on the last line: the narrowest width
/// that needs no further line makes the lines about equal.
void balance(QTextLayout& layout, const StyledText& text, const BoxFormat& format,
             std::vector<TextLine>& lines)
{
    constexpr std::size_t mostLines = 6;
    if (lines.size() < 2 || lines.size() > mostLines ||
        text.text.contains(QChar(QChar::LineSeparator)))
        return;
    qreal enough = format.width;
    qreal tooNarrow = format.width / static_cast<qreal>(lines.size() + 1);
    const std::size_t count = lines.size();
    while (enough - tooNarrow > emOf(format.size) / 4) {
        const qreal middle = (enough + tooNarrow) / 2;
        std::vector<TextLine> tried = breakWithin(layout, text, format, middle);
        const bool breaksWord = std::any_of(tried.begin(), tried.end(),
                                            [&](const TextLine& line) { return line.breaksWord; });
        if (tried.size() > count || breaksWord) {
            tooNarrow = middle;
        } else {
            enough = middle;
            lines = std::move(tried);
        }
    }
}

} // namespace

std::vector<TextLine> breakText(const std::vector<report::Run>& runs, const BoxFormat& format)
{
    const StyledText text = styled(runs, format.size);
    std::vector<TextLine> lines;
    if (text.stretches.empty())
        return lines;
    TextLine single;
    if (fitsOnOneLine(text, format, single)) {
        shift(single, shiftOf(format.align, roomOf(single, format)));
        lines.push_back(std::move(single));
        return lines;
    }
    QTextLayout layout(text.text, paperFont(text.stretches.front().style));
    prepare(layout, text);
    lines = breakWithin(layout, text, format, format.width);
    if (format.align == report::Align::Center)
        balance(layout, text, format, lines);
    return lines;
}

void limitLines(std::vector<TextLine>& lines, std::size_t count, const BoxFormat& format)
{
    if (lines.size() <= count || count == 0)
        return;
    lines.resize(count);
    const TextLine& full = lines.back();
    const TextStyle style = full.pieces.empty() ? TextStyle{format.size} : full.pieces.back().style;
    // The ellipsis takes the place of the last letters.
    QString kept = full.text;
    const QString dots = QStringLiteral("…");
    const QFontMetricsF& metrics = paperMetrics(style);
    while (!kept.isEmpty() && metrics.horizontalAdvance(kept + dots) > format.width)
        kept.chop(1);
    TextLine last;
    last.text = kept + dots;
    last.size = full.size;
    last.pieces.push_back({{0, 0}, last.text, style});
    last.right = metrics.horizontalAdvance(last.text);
    shift(last, shiftOf(format.align, roomOf(last, format)));
    lines.back() = std::move(last);
}

void addLine(Items& items, TextLine line, QPointF at)
{
    const qreal baseline = baselineOf(line.size);
    for (TextPiece& piece : line.pieces) {
        piece.at += QPointF(at.x(), at.y() + baseline);
        items.texts.push_back(std::move(piece));
    }
}

} // namespace render
