#include "AnsweringDialogs.h"

#include <QPrinter>

bool AnsweringDialogs::choosePrinter(QWidget*, QPrinter& printer)
{
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(printFile);
    return print;
}
