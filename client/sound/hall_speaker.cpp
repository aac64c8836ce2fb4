// The chime through Qt Multimedia, the words through the system's voice (speech-dispatcher on
// Linux).
#include "client/sound/chime.h"
#include "client/sound/speaker.h"

#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QLocale>
#include <QLoggingCategory>
#include <QMediaDevices>
#include <QTextToSpeech>

#include <algorithm>

namespace okno::client::sound {

namespace {
Q_LOGGING_CATEGORY(soundLog, "okno.sound")

constexpr double speechRate = -0.15; // a hall echoes

QAudioFormat chimeFormat() {
    QAudioFormat format;
    format.setSampleRate(chimeRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

class HallSpeaker : public Speaker {
public:
    HallSpeaker();

    void say(const Utterance& utterance) override;
    void stop() override;
    [[nodiscard]] bool speaks(const QString& language) const override;

private:
    void openChime();
    void openVoice();
    void speak();
    void end();
    void voiceChanged(QTextToSpeech::State state);

    std::unique_ptr<QAudioSink> m_sink; // none without a loudspeaker
    QByteArray m_samples;
    QBuffer m_chime;
    std::unique_ptr<QTextToSpeech> m_voice; // none without an engine
    Utterance m_utterance;
    bool m_speaking = false; // words have been given to the engine
};

HallSpeaker::HallSpeaker() {
    openChime();
    openVoice();
}

void HallSpeaker::openChime() {
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull()) {
        qCWarning(soundLog) << "no audio device: calls are shown only";
        return;
    }
    m_samples = chimeSamples();
    m_chime.setBuffer(&m_samples);
    m_sink = std::make_unique<QAudioSink>(device, chimeFormat());
    // A device that is pulled out stops too, with an error: the words may still be heard.
    connect(m_sink.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) {
        if (m_chime.isOpen() && (state == QAudio::IdleState || state == QAudio::StoppedState)) {
            m_chime.close();
            QMetaObject::invokeMethod(
                this, [this] { speak(); }, Qt::QueuedConnection);
        }
    });
}

void HallSpeaker::openVoice() {
    if (!m_sink)
        return;
    if (QTextToSpeech::availableEngines().isEmpty()) {
        qCWarning(soundLog) << "no text-to-speech engine: a chime alone";
        return;
    }
    m_voice = std::make_unique<QTextToSpeech>();
    if (m_voice->state() == QTextToSpeech::Error) {
        qCWarning(soundLog) << "the text-to-speech engine does not answer: a chime alone";
        m_voice.reset();
        return;
    }
    m_voice->setRate(speechRate);
    connect(m_voice.get(), &QTextToSpeech::stateChanged, this, &HallSpeaker::voiceChanged);
    if (!speaks(QStringLiteral("ru")))
        qCWarning(soundLog) << "the text-to-speech engine has no Russian voice: a chime alone";
}

bool HallSpeaker::speaks(const QString& language) const {
    if (!m_voice)
        return false;
    const QLocale wanted(language);
    const QList<QLocale> spoken = m_voice->availableLocales();
    return std::ranges::any_of(
        spoken, [&](const QLocale& locale) { return locale.language() == wanted.language(); });
}

void HallSpeaker::say(const Utterance& utterance) {
    stop();
    m_utterance = utterance;
    if (utterance.chime && m_sink && m_chime.open(QIODevice::ReadOnly))
        m_sink->start(&m_chime);
    else
        QMetaObject::invokeMethod(
            this, [this] { speak(); }, Qt::QueuedConnection);
}

void HallSpeaker::speak() {
    if (m_utterance.words.isEmpty())
        return;
    if (!speaks(m_utterance.language))
        return end();
    m_voice->setLocale(QLocale(m_utterance.language));
    m_speaking = true;
    m_voice->say(m_utterance.words);
}

void HallSpeaker::voiceChanged(QTextToSpeech::State state) {
    if (m_speaking && (state == QTextToSpeech::Ready || state == QTextToSpeech::Error))
        end();
}

void HallSpeaker::end() {
    m_speaking = false;
    m_utterance = {};
    Q_EMIT said();
}

void HallSpeaker::stop() {
    m_speaking = false;
    m_utterance = {};
    if (m_chime.isOpen()) {
        m_chime.close();
        m_sink->stop();
    }
    if (m_voice && m_voice->state() == QTextToSpeech::Speaking)
        m_voice->stop();
}
} // namespace

std::unique_ptr<Speaker> makeSpeaker() {
    return std::make_unique<HallSpeaker>();
}

} // namespace okno::client::sound
