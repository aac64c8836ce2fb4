// The script of the main job: steps with a name, each timed, pictured and failing loudly.
#pragma once

#include "tests/end_to_end/city.h"
#include "tests/end_to_end/operator.h"

#include <QElapsedTimer>

#include <functional>
#include <vector>

namespace okno::rehearsal {

class Rehearsal {
public:
    Rehearsal(City& city, QString pictures);

    /// Runs one step: prints its name, time and outcome, saves a picture of `window` as
    /// NN-name.png. After a failed step nothing more is run.
    void step(const QString& name, const QString& what, QWidget& window,
        const std::function<void()>& script);
    /// A figure worth knowing, printed under the step.
    void note(const QString& words);
    [[nodiscard]] City& city() { return m_city; }

private:
    City& m_city;
    QString m_pictures;
    int m_number = 0;
};

} // namespace okno::rehearsal
