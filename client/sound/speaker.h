// What the hall hears: the board's calls after a chime, the terminal's pages read aloud. A station
// without loudspeaker or voice has one too, which is silent. GUI thread.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace okno::client::sound {

struct Utterance {
    QString words;
    QString language; // "ru"
    bool chime = false; // before the words
};

class Speaker : public QObject {
    Q_OBJECT

public:
    /// Ends what is being said, without said(), and begins this.
    virtual void say(const Utterance& utterance) = 0;
    virtual void stop() = 0;
    /// Whether words in this language can be heard here.
    [[nodiscard]] virtual bool speaks(const QString& language) const = 0;

Q_SIGNALS:
    /// The latest utterance has ended, or could not be heard at all. Never from within say().
    void said();
};

/// The loudspeaker of this computer. What it lacks is told once in the log.
[[nodiscard]] std::unique_ptr<Speaker> makeSpeaker();

} // namespace okno::client::sound
