// The services of the city, narrowed by what is typed: the beginning of any words of the name, the
// category or the code.
#pragma once

#include "client/ui/controls/row_list.h"
#include "client/ui/controls/row_model.h"
#include "common/domain/catalogue/service.h"

#include <optional>
#include <vector>

namespace okno::client::ui {

struct ServiceRow {
    QString key; // code
    QString name;
    QString note; // category
    std::string words; // folded, for the search

    bool operator==(const ServiceRow&) const = default;
};

/// Those with words that begin as typed; all when nothing is.
[[nodiscard]] QList<ServiceRow> servicesLike(
    const std::vector<domain::Service>& services, const QString& typed);

class ServiceModel : public RowModel<ServiceRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

protected:
    [[nodiscard]] QString spoken(const ServiceRow& row) const override;
};

class ServiceDelegate : public RowDelegate {
    Q_OBJECT

public:
    explicit ServiceDelegate(const Theme& theme);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

class ServiceList : public RowList {
    Q_OBJECT

public:
    explicit ServiceList(const Theme& theme, QWidget* parent = nullptr);

    void setServices(const std::vector<domain::Service>& services);
    /// Keeps the chosen service when it still fits, else the first one becomes the chosen one; with
    /// nothing typed, none does.
    void narrow(const QString& typed);
    /// The whole catalogue, nothing chosen.
    void clearChoice();
    [[nodiscard]] std::optional<domain::Service> chosen() const;

Q_SIGNALS:
    void serviceChosen();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    ServiceModel* m_model;
    std::vector<domain::Service> m_services;
    QList<ServiceRow> m_all;
    QString m_typed;
    QString m_key;
};

} // namespace okno::client::ui

Q_DECLARE_METATYPE(okno::client::ui::ServiceRow)
