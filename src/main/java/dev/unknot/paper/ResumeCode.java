package dev.unknot.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Locale;
import java.util.Map;

/**
 * The way back from paper to the plan: a QR code for a camera, and the key for a keyboard.
 *
 * @param path the dark modules as an SVG path, in modules
 * @param size modules of a side, the quiet zone of 4 on each side included
 * @param key spelled to be typed by hand
 */
record ResumeCode(String path, int size, String key) {

    private static final int QUIET_ZONE = 4;

    static ResumeCode of(String address, String key) {
        try {
            var modules = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            return new ResumeCode(path(modules), modules.getWidth(), key);
        } catch (WriterException e) {
            throw new IllegalArgumentException("An address of this length has no code", e);
        }
    }

    private static String path(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    int from = x;
                    while (x + 1 < modules.getWidth() && modules.get(x + 1, y)) {
                        x++;
                    }
                    int length = x - from + 1;
                    path.append(String.format(Locale.ROOT, "M%d %dh%dv1h-%dz", from, y, length, length));
                }
            }
        }
        return path.toString();
    }
}
