package dev.unknot.paper;

import dev.unknot.web.QrCode;

/**
 * The way back from paper to the plan: a QR code for a camera, and the key for a keyboard.
 *
 * @param path the dark modules as an SVG path, in modules
 * @param size modules of a side, the quiet zone of 4 on each side included
 * @param key spelled to be typed by hand
 */
record ResumeCode(String path, int size, String key) {

    static ResumeCode of(String address, String key) {
        var code = QrCode.of(address);
        return new ResumeCode(code.path(), code.size(), key);
    }
}
