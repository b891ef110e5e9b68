package dev.unknot.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Locale;
import java.util.Map;

/**
 * An address as a square that a camera reads.
 *
 * @param path the dark modules as an SVG path, in modules
 * @param size modules of a side, the quiet zone of 4 on each side included
 */
public record QrCode(String path, int size) {

    private static final int QUIET_ZONE = 4;

    /** @throws IllegalArgumentException if the address is too long for a code */
    public static QrCode of(String address) {
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
            return new QrCode(path(modules), modules.getWidth());
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
