// The on-screen keyboard of the lobby terminal: Russian letters, or Latin ones for who reads
// English. It types nowhere by itself; the cursor stays where it is.
#pragma once

#include "client/ui/theme.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace okno::client::ui {

class LetterKeys : public QWidget {
    Q_OBJECT

public:
    explicit LetterKeys(const Theme& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void typed(const QString& text);
    void erased();
    void cleared();

private:
    enum class Alphabet { russian, latin };

    void showAlphabet(Alphabet alphabet);
    QPushButton* addKey(const QString& words, const QString& name, int row, int column, int span);

    const Theme& m_theme;
    Alphabet m_alphabet;
    QGridLayout* m_grid;
};

} // namespace okno::client::ui
