package anlan.torture;

import anlan.domain.contract.Pictures;

/** The photo that everybody takes. */
final class Picture {

    static final byte[] FILE = Pictures.png(12, 9, 1);
    static final String SHA256 = Pictures.sha256(FILE);

    private Picture() {}
}
