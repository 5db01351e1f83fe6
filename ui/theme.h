#pragma once
#include <QColor>
#include <QString>

class QApplication;

namespace danqian::ui {

/// The colours and fonts of the desk, one set for light and one for dark. Warm paper; vermilion for what a person must decide or
/// has changed, azure for facts, jade for done, amber for questions.
struct Theme {
    bool dark = false;
    QColor ground, pane, paper;  ///< the window, the panels, what text stands on
    QColor ink, soft, faint, line;
    QColor vermilion, vermilionWash;
    QColor azure, azureWash;
    QColor jade, jadeWash;
    QColor amber, amberWash;
    QColor selection;  ///< behind the current place
    QColor chip;  ///< behind quiet labels
    QColor onAccent;  ///< text on vermilion
    QString sans, serif;  ///< families that are installed
    double textSize = 17;  ///< of the article's text, in pixels at 100 %
};

/// The theme in force. Widgets hear of a new one by QEvent::PaletteChange.
const Theme& theme();

/// Makes the theme, the application's palette, font and style sheet. `textSize` in pixels.
void applyTheme(QApplication& app, bool dark, double textSize = 17);

}  // namespace danqian::ui
