#include "ui/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <utility>

namespace danqian::ui {

using namespace Qt::StringLiterals;

namespace {

Theme g_theme;

Theme light()
{
    Theme t;
    t.ground = QColor(0xf4f2ee);
    t.pane = QColor(0xfbfaf8);
    t.paper = QColor(0xfffefb);
    t.ink = QColor(0x22201d);
    t.soft = QColor(0x68635b);
    t.faint = QColor(0x9a9389);
    t.line = QColor(0xe2ded6);
    t.vermilion = QColor(0xc0392b);
    t.vermilionWash = QColor(0xfbe9e6);
    t.azure = QColor(0x2f6690);
    t.azureWash = QColor(0xe6eff6);
    t.jade = QColor(0x35724e);
    t.jadeWash = QColor(0xe5f1e9);
    t.amber = QColor(0x96640f);
    t.amberWash = QColor(0xf8eed9);
    t.selection = QColor(0xfff3c4);
    t.chip = QColor(0xefece6);
    t.onAccent = QColor(0xffffff);
    return t;
}

Theme dark()
{
    Theme t;
    t.dark = true;
    t.ground = QColor(0x1d1c1a);
    t.pane = QColor(0x242321);
    t.paper = QColor(0x2a2926);
    t.ink = QColor(0xe9e5dc);
    t.soft = QColor(0xaea79c);
    t.faint = QColor(0x7d776d);
    t.line = QColor(0x3a3835);
    t.vermilion = QColor(0xef7d6f);
    t.vermilionWash = QColor(0x452a26);
    t.azure = QColor(0x8ab8dd);
    t.azureWash = QColor(0x24343f);
    t.jade = QColor(0x86c49f);
    t.jadeWash = QColor(0x22352a);
    t.amber = QColor(0xdcb063);
    t.amberWash = QColor(0x3d331f);
    t.selection = QColor(0x51481f);
    t.chip = QColor(0x33312d);
    t.onAccent = QColor(0x241c1a);
    return t;
}

QString installed(std::initializer_list<const char16_t*> wanted, const QString& fallback)
{
    const QStringList families = QFontDatabase::families();
    for (const char16_t* family : wanted)
        if (families.contains(QStringView(family)))
            return QString::fromUtf16(family);
    return fallback;
}

QPalette paletteOf(const Theme& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.ground);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.paper);
    p.setColor(QPalette::AlternateBase, t.pane);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.faint);
    p.setColor(QPalette::Button, t.pane);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::BrightText, t.vermilion);
    p.setColor(QPalette::ToolTipBase, t.paper);
    p.setColor(QPalette::ToolTipText, t.ink);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.ink);
    p.setColor(QPalette::Link, t.azure);
    p.setColor(QPalette::LinkVisited, t.azure);
    p.setColor(QPalette::Light, t.paper);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.faint);
    p.setColor(QPalette::Shadow, t.dark ? Qt::black : t.faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.faint);
    return p;
}

/// The sheet names colours as @ground, @ink …; it styles by object name and by the property "tone".
const QString sheet = QStringLiteral(R"(
QToolTip { background: @paper; color: @ink; border: 1px solid @line; padding: 4px 6px; }
QMainWindow, QDialog { background: @ground; }
#header, #statusLine { background: @pane; }
#header { border-bottom: 1px solid @line; }
#statusLine { border-top: 1px solid @line; }
#statusLine QLabel, #place, #paneNote { color: @soft; }
#libraryPane, #pagePane { background: @ground; }
#sidePane { background: @pane; }
QLabel[heading="true"] { color: @soft; font-size: 11px; letter-spacing: 1px; }
QLabel[soft="true"] { color: @soft; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[tone] { border-radius: 9px; padding: 1px 8px; font-size: 11px; background: @chip; color: @soft; }
QLabel[tone="vermilion"] { background: @vermilionWash; color: @vermilion; }
QLabel[tone="azure"] { background: @azureWash; color: @azure; }
QLabel[tone="jade"] { background: @jadeWash; color: @jade; }
QLabel[tone="amber"] { background: @amberWash; color: @amber; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:hover { background: @azure; }
QAbstractItemView { background: transparent; border: none; outline: none; selection-background-color: @selection; selection-color: @ink; }
QTreeView::branch { background: transparent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @soft; border: none; border-bottom: 1px solid @line; padding: 5px 6px; font-size: 11px; }
#stylebook QHeaderView::section { padding: 5px 11px; }
QTableView { gridline-color: @line; }
QTableView::item { padding: 0 8px; border-bottom: 1px solid @line; }
QTableView::item:selected { background: @azureWash; color: @ink; }
QTableView QLineEdit, QTreeView QLineEdit, QListView QLineEdit { border-radius: 0; padding: 0 6px; margin: 0; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @soft; border: none; padding: 8px 10px 8px 10px; margin-right: 2px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; font-weight: 600; border-bottom: 2px solid @vermilion; }
QTabBar::tab:hover:!selected { color: @ink; }
QTabBar::tab:focus { color: @azure; }
#tabLine { background: @line; }
#restStrip { border-top: 1px solid @line; }
QLabel#quote { background: @amberWash; border-radius: 4px; padding: 2px 8px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {
  background: @paper; color: @ink; border: 1px solid @line; border-radius: 6px; padding: 4px 8px; selection-background-color: @azure; selection-color: @paper; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 1px solid @azure; }
QLineEdit:disabled, QComboBox:disabled { color: @faint; background: @ground; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { width: 0; height: 0; border-left: 4px solid @paper; border-right: 4px solid @paper; border-top: 5px solid @soft; }
QComboBox QAbstractItemView { background: @paper; border: 1px solid @line; padding: 3px; }
QComboBox QAbstractItemView::item { min-height: 26px; }
#search { border-radius: 7px; padding: 5px 10px; }
#search:focus { border: 1px solid @azure; }
QPushButton, QToolButton { background: @paper; color: @ink; border: 1px solid @line; border-radius: 6px; padding: 4px 12px; }
QPushButton:hover, QToolButton:hover { background: @chip; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border: 1px solid @azure; }
QPushButton:disabled, QToolButton:disabled { color: @faint; }
QPushButton:default { background: @vermilion; border-color: @vermilion; color: @onAccent; }
QToolButton[flat="true"] { background: transparent; border: 1px solid transparent; padding: 3px 6px; }
QToolButton[flat="true"]:hover { background: @chip; }
QToolButton[flat="true"]:focus { border: 1px solid @azure; }
#pagePane QToolButton { background: transparent; border: 1px solid transparent; color: @soft; padding: 2px 6px; font-size: 11px; }
#pagePane QToolButton:hover { background: @chip; }
#pagePane QToolButton:focus { border: 1px solid @azure; }
QToolButton::menu-indicator { image: none; width: 0; }
QMenu { background: @paper; color: @ink; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 14px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > #scrolled { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
#card { background: @paper; border: 1px solid @line; border-radius: 9px; }
#popup { background: @paper; border: 1px solid @line; border-radius: 8px; }
#popup QListView { background: transparent; }
QListView#popup { border-radius: 0; }  /* the corners of a window of its own would be black */
#message { border: none; border-bottom: 1px solid @line; background: @amberWash; }
#message[tone="vermilion"] { background: @vermilionWash; }
#message[tone="jade"] { background: @jadeWash; }
#message[tone="azure"] { background: @azureWash; }
#message QLabel { color: @ink; background: transparent; }
QProgressBar { background: @chip; border: none; border-radius: 2px; max-height: 5px; min-height: 5px; }
QProgressBar::chunk { background: @azure; border-radius: 2px; }
QProgressBar[tone="jade"]::chunk { background: @jade; }
QProgressBar[tone="vermilion"]::chunk { background: @vermilion; }
#card QLineEdit, #card QComboBox { padding: 2px 6px; border-radius: 5px; }
QCheckBox, QRadioButton { spacing: 7px; color: @ink; background: transparent; }
QCheckBox:focus, QRadioButton:focus { color: @azure; }
QDialog QGroupBox { border: 1px solid @line; border-radius: 8px; margin-top: 10px; padding: 12px 10px 8px 10px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: @soft; }
)");

QString styleSheetOf(const Theme& t)
{
    std::array<std::pair<QString, QColor>, 18> names = {{{u"@ground"_s, t.ground},
                                                         {u"@paper"_s, t.paper},
                                                         {u"@pane"_s, t.pane},
                                                         {u"@ink"_s, t.ink},
                                                         {u"@soft"_s, t.soft},
                                                         {u"@faint"_s, t.faint},
                                                         {u"@line"_s, t.line},
                                                         {u"@vermilionWash"_s, t.vermilionWash},
                                                         {u"@vermilion"_s, t.vermilion},
                                                         {u"@azureWash"_s, t.azureWash},
                                                         {u"@azure"_s, t.azure},
                                                         {u"@jadeWash"_s, t.jadeWash},
                                                         {u"@jade"_s, t.jade},
                                                         {u"@amberWash"_s, t.amberWash},
                                                         {u"@amber"_s, t.amber},
                                                         {u"@selection"_s, t.selection},
                                                         {u"@chip"_s, t.chip},
                                                         {u"@onAccent"_s, t.onAccent}}};
    QString result = sheet;  // longer names stand before those they begin with
    for (const auto& [name, colour] : names)
        result.replace(name, colour.name());
    return result;
}

}  // namespace

const Theme& theme() { return g_theme; }

void applyTheme(QApplication& app, bool darkColours, double textSize)
{
    g_theme = darkColours ? dark() : light();
    g_theme.textSize = textSize;
    g_theme.sans =
        installed({u"Noto Sans CJK SC", u"Source Han Sans SC", u"Microsoft YaHei", u"PingFang SC", u"WenQuanYi Micro Hei"},
                  QFontDatabase::systemFont(QFontDatabase::GeneralFont).family());
    g_theme.serif = installed({u"Noto Serif CJK SC", u"Source Han Serif SC", u"SimSun", u"Songti SC"}, g_theme.sans);

    static const bool styled = [] { return QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)), true; }();
    Q_UNUSED(styled);
    QFont font(g_theme.sans);
    font.setPixelSize(13);
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(g_theme));
    app.setStyleSheet(styleSheetOf(g_theme));
}

}  // namespace danqian::ui
