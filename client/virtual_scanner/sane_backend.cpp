// libsane-okno.so.1: a scanner with no hardware, as a SANE back end that every SANE program finds.
// It serves tests, demonstrations and training: `./start` loads it with sample pages.
//
//   okno-sample-pages --out PAGES
//   eval "$(okno-virtual-scanner --pages PAGES --config CONFIG)"
//   scanimage -d okno --batch=page%02d.jpg --format=jpeg --resolution 300
//
// okno-virtual-scanner writes dll.conf (the word `okno`) and okno.conf into CONFIG and prints
// SANE_CONFIG_DIR, where libsane looks for them, and LD_LIBRARY_PATH, where it looks for this
// library. The calls below are the SANE standard's, version 1; one device, "okno:feeder".
#include "client/virtual_scanner/device.h"
#include "client/virtual_scanner/options.h"

#include <memory>
#include <set>

using okno::client::virtual_scanner::Device;

namespace {
namespace scanner = okno::client::virtual_scanner;

Device& deviceOf(SANE_Handle handle) {
    return *static_cast<Device*>(handle);
}

std::set<Device*>& openDevices() {
    static std::set<Device*> devices;
    return devices;
}

void closeDevice(Device* device) {
    const std::unique_ptr<Device> owned(device);
    openDevices().erase(device);
}
} // namespace

// The names are SANE's, not ours.
// NOLINTBEGIN(readability-identifier-naming)
extern "C" {

SANE_Status sane_okno_init(SANE_Int* version, SANE_Auth_Callback /*authorize*/) {
    if (version != nullptr)
        *version = SANE_VERSION_CODE(1, 0, 1);
    return SANE_STATUS_GOOD;
}

void sane_okno_exit() {
    while (!openDevices().empty())
        closeDevice(*openDevices().begin());
}

SANE_Status sane_okno_get_devices(const SANE_Device*** list, SANE_Bool /*localOnly*/) {
    static const SANE_Device feeder{"feeder", "Okno", "virtual scanner", "sheetfed scanner"};
    static const SANE_Device* devices[] = {&feeder, nullptr};
    *list = devices;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_okno_open(SANE_String_Const name, SANE_Handle* handle) {
    const std::string_view wanted(name);
    if (!wanted.empty() && wanted != "feeder")
        return SANE_STATUS_INVAL;
    auto device = std::make_unique<Device>(scanner::findConfiguration());
    openDevices().insert(device.get());
    *handle = device.release();
    return SANE_STATUS_GOOD;
}

void sane_okno_close(SANE_Handle handle) {
    closeDevice(&deviceOf(handle));
}

const SANE_Option_Descriptor* sane_okno_get_option_descriptor(
    SANE_Handle /*handle*/, SANE_Int option) {
    return scanner::optionDescriptor(option);
}

SANE_Status sane_okno_control_option(
    SANE_Handle handle, SANE_Int option, SANE_Action action, void* value, SANE_Int* info) {
    Device& device = deviceOf(handle);
    SANE_Int changes = 0;
    SANE_Status status = SANE_STATUS_UNSUPPORTED;
    if (action == SANE_ACTION_GET_VALUE)
        status = scanner::readOption(device.settings(), option, value);
    else if (action == SANE_ACTION_SET_VALUE && device.isScanning())
        status = SANE_STATUS_DEVICE_BUSY;
    else if (action == SANE_ACTION_SET_VALUE)
        status = scanner::writeOption(device.settings(), option, value, changes);
    if (action == SANE_ACTION_SET_VALUE && option == scanner::optionFault)
        device.armFault();
    if (info != nullptr)
        *info = changes;
    return status;
}

SANE_Status sane_okno_get_parameters(SANE_Handle handle, SANE_Parameters* parameters) {
    *parameters = deviceOf(handle).parameters();
    return SANE_STATUS_GOOD;
}

SANE_Status sane_okno_start(SANE_Handle handle) {
    return deviceOf(handle).start();
}

SANE_Status sane_okno_read(
    SANE_Handle handle, SANE_Byte* data, SANE_Int maximum, SANE_Int* length) {
    return deviceOf(handle).read(data, maximum, *length);
}

void sane_okno_cancel(SANE_Handle handle) {
    deviceOf(handle).cancel();
}

SANE_Status sane_okno_set_io_mode(SANE_Handle /*handle*/, SANE_Bool nonBlocking) {
    return nonBlocking == SANE_TRUE ? SANE_STATUS_UNSUPPORTED : SANE_STATUS_GOOD;
}

SANE_Status sane_okno_get_select_fd(SANE_Handle /*handle*/, SANE_Int* /*fd*/) {
    return SANE_STATUS_UNSUPPORTED;
}
}
// NOLINTEND(readability-identifier-naming)
