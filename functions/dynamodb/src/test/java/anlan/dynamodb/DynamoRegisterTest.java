package anlan.dynamodb;

import anlan.domain.contract.RegisterContract;
import anlan.domain.register.Register;
import java.util.List;

/** DynamoDB keeps the contract, for any entry that can be written as a row. */
class DynamoRegisterTest extends RegisterContract {

    private static final Register<String, Well> WELLS = new DynamoRegister<>(Store.table("register"), new Wells());

    @Override
    protected Register<String, Well> wells() {
        return WELLS;
    }

    private static final class Wells implements RegisterMapper<String, Well> {

        @Override
        public Row key(String id) {
            return Row.key("W#" + id, "WELL");
        }

        @Override
        public Row write(Well well) {
            return new Row().text("well", well.id()).text("cover", well.cover()).number("version", well.version());
        }

        @Override
        public Well read(Row row) {
            return new Well(row.text("well"), row.number("version"), row.text("cover"));
        }

        @Override
        public List<String> mutable() {
            return List.of();
        }
    }
}
