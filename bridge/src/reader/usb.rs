//! What is plugged in by USB, as the kernel tells it.

use std::fs;
use std::path::Path;

/// Where Linux lists the devices and their interfaces, a folder each.
pub const DEVICES: &str = "/sys/bus/usb/devices";

/// Whether a reader is plugged in by USB that says of itself what it is (class 0B, Smart Card),
/// whatever the service knows of it. Only Linux tells; elsewhere nobody knows.
///
/// `devices` is where the kernel lists what is plugged in, [`DEVICES`].
pub fn is_reader_plugged_in(devices: &Path) -> bool {
    let Ok(devices) = fs::read_dir(devices) else {
        return false;
    };
    devices.flatten().any(|device| {
        fs::read_to_string(device.path().join("bInterfaceClass"))
            .is_ok_and(|class| class.trim() == "0b")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_known_by_the_class_of_its_interface() {
        let folder = tempfile::tempdir().unwrap();
        let devices = folder.path();
        let plug = |name: &str, class: &str| {
            fs::create_dir(devices.join(name)).unwrap();
            fs::write(devices.join(name).join("bInterfaceClass"), class).unwrap();
        };
        assert!(!is_reader_plugged_in(&devices.join("nowhere")));
        assert!(!is_reader_plugged_in(devices), "nothing is plugged in");
        // A device has no interface class of its own; a keyboard's is 03, a camera's 0e.
        fs::create_dir(devices.join("1-1")).unwrap();
        plug("1-1:1.0", "03\n");
        plug("1-2:1.0", "0e\n");
        assert!(!is_reader_plugged_in(devices), "no reader is plugged in");
        plug("1-3:1.0", "0b\n");
        assert!(is_reader_plugged_in(devices));
    }
}
