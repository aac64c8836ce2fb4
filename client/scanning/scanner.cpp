#include "client/scanning/scanner.h"

namespace okno::client::scanning {

void Scanner::setState(State state) {
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace okno::client::scanning
