package anlan.domain.photo;

/** Why a file is not taken as a photo (不予采用的原因). */
public enum Unfit {
    /** It is not the file that was announced: another length or another SHA-256. */
    ANOTHER_FILE("上传的文件与登记的不一致,请重新上传。"),
    /** It is not of the form that was announced. */
    ANOTHER_TYPE("文件不是所登记的图片格式。"),
    /** Something stands behind the end of the picture. */
    MORE_THAN_A_PHOTO("图片之后还有其他内容,请重新拍照后上传。"),
    /** It has more pixels than anybody looks at, or none. */
    TOO_MANY_PIXELS("图片尺寸过大,最多 4000 万像素,长边 30000 像素。"),
    /** Its colours are those of print. */
    PRINT_COLOURS("不支持印刷色(CMYK)图片,请换成普通照片。"),
    /** It ends too early, or can't be read. */
    DAMAGED("图片已损坏,不能读取,请重新上传。");

    private final String detail;

    Unfit(String detail) {
        this.detail = detail;
    }

    /** A sentence in Chinese for whoever took it. */
    public String detail() {
        return detail;
    }
}
