#include "client/ui/error_words.h"

#include <QCoreApplication>

#include <array>

namespace okno::client::ui {

namespace {

constexpr std::array ofAccess{
    Words{"password-wrong",
        QT_TRANSLATE_NOOP("ErrorText",
            "The login or the password is wrong. Look at the keyboard layout and at Caps Lock, "
            "and type the password again.")},
    Words{"locked-out",
        QT_TRANSLATE_NOOP("ErrorText",
            "Too many wrong passwords. Nobody is locked out for ever: the next try is possible "
            "in %1 s.")},
    Words{"password-change-needed",
        QT_TRANSLATE_NOOP("ErrorText",
            "This password was handed over and is good for one thing: sign in while the registry "
            "is connected and choose your own.")},
    Words{"password-too-weak-short",
        QT_TRANSLATE_NOOP("ErrorText", "The password is too short. It needs ten characters.")},
    Words{"password-too-short",
        QT_TRANSLATE_NOOP("ErrorText", "The password is too short. It needs ten characters.")},
    Words{"password-too-weak-long",
        QT_TRANSLATE_NOOP("ErrorText", "The password is too long. Choose a shorter one.")},
    Words{"password-too-weak-login",
        QT_TRANSLATE_NOOP("ErrorText", "The password is the login. Choose another one.")},
    Words{"password-is-login",
        QT_TRANSLATE_NOOP("ErrorText", "The password is the login. Choose another one.")},
    Words{"password-too-weak-common",
        QT_TRANSLATE_NOOP("ErrorText",
            "This password is among those that everybody tries first. Choose another one.")},
    Words{"password-too-weak-simple",
        QT_TRANSLATE_NOOP("ErrorText",
            "This password repeats a few characters. Choose one that is harder to guess.")},
    Words{"password-too-weak-same",
        QT_TRANSLATE_NOOP("ErrorText",
            "This is the password that was handed over. Choose one that only you know.")},
    Words{"session-unknown",
        QT_TRANSLATE_NOOP("ErrorText",
            "The session has ended. The work goes on and everything is kept at this station; it is "
            "sent as soon as you have typed your password.")},
    Words{"session-expired",
        QT_TRANSLATE_NOOP("ErrorText",
            "The session has ended. The work goes on and everything is kept at this station; it is "
            "sent as soon as you have typed your password.")},
    Words{"account-locked",
        QT_TRANSLATE_NOOP("ErrorText",
            "The administrator has closed this account. What was done is kept; ask the "
            "administrator.")},
    Words{"station-key-wrong",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry does not accept the key of this station. What was done here is kept; ask "
            "the administrator for a new invitation.")},
    Words{"station-unknown",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry does not know this station. What was done here is kept; ask the "
            "administrator to enrol the station.")},
    Words{"station-revoked",
        QT_TRANSLATE_NOOP("ErrorText",
            "The administrator has taken this station out of service. What was done here is kept; "
            "it is sent when the station is enrolled again.")},
    Words{"station-cloned",
        QT_TRANSLATE_NOOP("ErrorText",
            "Two computers work with the key of this station, so the registry has locked both. "
            "What was done here is kept; tell the administrator, who enrols the right one again.")},
    Words{"enrolment-code-wrong",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry does not accept the code of this station's invitation: it has been used "
            "already, or a newer one was made. Nothing was changed; ask the administrator for a "
            "new invitation.")},
    Words{"enrolment-expired",
        QT_TRANSLATE_NOOP("ErrorText",
            "The invitation of this station is older than a day and holds no more. Nothing was "
            "changed; ask the administrator for a new one.")},
    Words{"registry-away",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry does not answer. Check the network cable and try again, or tell the "
            "administrator.")},
    Words{"registry-not-trusted",
        QT_TRANSLATE_NOOP("ErrorText",
            "The computer that answers in the registry's place cannot prove that it is the "
            "registry. Nothing was sent to it; tell the administrator at once.")},
    Words{"registry-not-encrypted",
        QT_TRANSLATE_NOOP("ErrorText",
            "What answers at the registry's address speaks without encryption, so it is not the "
            "registry of this station's invitation. Nothing was sent to it; tell the administrator "
            "at once.")},
    Words{"registry-speechless",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry takes the connection and closes it without an answer. The work is safe "
            "on this station. If this goes on, tell the administrator: the registry may want an "
            "encrypted connection (https), which this station's invitation does not know of.")},
    Words{"registry-not-secure",
        QT_TRANSLATE_NOOP("ErrorText",
            "The invitation names a registry without encryption (%1). Nothing was sent to it; ask "
            "the administrator for a new invitation.")},
    Words{"offline-not-known",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry does not answer, and nobody with this login has signed in at this "
            "station of late. Check the network cable, or tell the administrator.")},
    Words{"offline-too-long",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry has not confirmed this password for more than %1 days, so this station "
            "may not do it any longer. Check the network cable, or tell the administrator.")},
    Words{"clock-set-back",
        QT_TRANSLATE_NOOP("ErrorText",
            "The clock of this computer shows an earlier time than it has shown before. Put it "
            "right, or connect the registry, and sign in again.")},
    Words{"password-not-hashed",
        QT_TRANSLATE_NOOP("ErrorText",
            "This computer has too little memory left to check a password. Close other programs "
            "and try again.")},
};

} // namespace

std::span<const Words> accessWords() {
    return ofAccess;
}

} // namespace okno::client::ui
