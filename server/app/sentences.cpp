#include "server/app/sentences.h"

#include "common/protocol/reference_files.h"

#include <array>
#include <string_view>
#include <utility>

namespace okno::server::app {

namespace {
struct Sentence {
    std::string_view reason;
    std::string_view before; // the detail
    std::string_view after;
};

constexpr std::array sentences{
    Sentence{"registry-exists", "There is a registry in this folder already",
        ". Nothing was changed. Serve it, or choose another folder."},
    Sentence{"no-registry-here", "There is no registry in ",
        ". Make one with: okno-registry init --data DIR"},
    Sentence{"registry-running", "Another okno-registry is at work on ",
        ". Nothing was changed. Stop it first, or choose another folder."},
    Sentence{"port-taken", "Port ",
        " is taken by another program. The data are untouched. Choose another with --port and "
        "--wait-port, or end that program."},
    Sentence{"database-newer-than-program", "The database is newer than this program (schema ",
        "). Nothing was changed. Use the newer okno-registry."},
    Sentence{"database-older-than-program", "The database is older than this program (schema ",
        "). Start `okno-registry serve` once: it brings the database up to date."},
    Sentence{"no-backup-here", "There is no backup in ", ""},
    Sentence{"backup-exists", "There is a backup of this second already: ", ". Try again."},
    Sentence{"backup-not-written", "The backup cannot be written: ", ""},
    Sentence{"backup-damaged", "The backup is not as it was written: ",
        ". Nothing was restored. Take an older one with --backup NAME."},
    Sentence{"backup-newer-than-program", "The backup was made by a newer program, ",
        ". Use that version of okno-registry."},
    Sentence{"backup-incomplete", "Everything but these files is there: ",
        " are damaged or missing. Stations that have them bring them again."},
    Sentence{"not-recovering", "The registry waits for no station", ". Nothing was changed."},
    Sentence{"time-malformed",
        "This is no time: ", ". Name it in UTC, as 2026-11-22T19:05Z. Nothing was changed."},
    Sentence{"never-restored", "This registry was never restored from a backup", "."},
    Sentence{"registry-unsound",
        "The registry does not agree with itself: ", " faults, told above. Nothing was changed."},
    Sentence{"disk-full", "The disk is full",
        ". What was confirmed before is safe; this change was not made. Make room and try again."},
    Sentence{"database-failed", "The database cannot be read or written",
        ". This change was not made. Check the disk and the rights on the folder."},
    Sentence{"database-unreachable", "The database server does not answer",
        ". Nothing was changed. Check that it runs and that its URL is right."},
    Sentence{"database-url-malformed", "The URL of the database is none",
        ". It looks like postgresql://user@host/database. Nothing was changed."},
    Sentence{"folder-not-made", "The folder cannot be made: ", ""},
    Sentence{"folder-not-writable", "The folder cannot be written: ", ""},
    Sentence{"file-exists", "The file exists already and is left as it is: ", ""},
    Sentence{"file-not-written", "The file cannot be written: ", ""},
    Sentence{"url-malformed", "The URL of the agencies is none: ", ""},
    Sentence{
        "login-taken", "An account with this login exists already: ", ". Nothing was changed."},
    Sentence{"no-such-login", "There is no account with the login ", ""},
    Sentence{"no-such-window", "The office has no window ", ". Nothing was changed."},
    Sentence{"no-such-department", "The office has no department ", ". Nothing was changed."},
    Sentence{"no-such-station", "There is no station with the code ", ". Nothing was changed."},
    Sentence{"registry-silent", "The registry that runs on ",
        " took the request and did not answer. Look with: okno-registry station list"},
    Sentence{"tls-needed", "Nothing but this machine may reach the registry without TLS, and ",
        " is not loopback. Make a certificate with: okno-registry certificate NAME; then serve "
        "with "
        "--certificate and --key."},
    Sentence{"address-malformed", "The address to serve at is none: ", ""},
    Sentence{"certificate-unusable", "The certificate, or its key, cannot be used: ",
        ". Both must be PEM, belong together and carry no password."},
    Sentence{"key-exposed", "Everybody on this machine can read the key ",
        ". Take that right away (chmod 600) and, if others could have read it, make a new one."},
    Sentence{"name-malformed", "A certificate is made for host names and addresses, not for ", ""},
    Sentence{"never-open", "By its calendar the office is not open within a year", "."},
};
} // namespace

std::string sentenceFor(const Error& error) {
    for (const Sentence& sentence : sentences)
        if (sentence.reason == error.reason)
            return std::string(sentence.before) + error.detail + std::string(sentence.after);
    return protocol::describe(error) + ". Nothing was changed.";
}

} // namespace okno::server::app
