// A loudspeaker that keeps what it is told to say until a test lets it end.
#pragma once

#include "client/sound/speaker.h"

#include <QStringList>

namespace okno::client::sound::test {

class FakeSpeaker : public Speaker {
    Q_OBJECT

public:
    void say(const Utterance& utterance) override {
        words += utterance.words;
        chimes += utterance.chime ? 1 : 0;
        language = utterance.language;
    }
    void stop() override { ++stops; }
    [[nodiscard]] bool speaks(const QString& wanted) const override {
        return voices.contains(wanted);
    }

    void finish() { Q_EMIT said(); }

    QStringList words; // all that was said
    QString language; // of the latest
    int chimes = 0;
    int stops = 0;
    QStringList voices{QStringLiteral("ru")};
};

} // namespace okno::client::sound::test
