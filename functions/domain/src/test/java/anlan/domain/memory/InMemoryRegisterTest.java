package anlan.domain.memory;

import anlan.domain.contract.RegisterContract;
import anlan.domain.register.Register;
import java.util.HashMap;

/** The double keeps the contract. */
class InMemoryRegisterTest extends RegisterContract {

    private final Register<String, Well> wells = new MemoryRegister<>(this, new HashMap<>());

    @Override
    protected Register<String, Well> wells() {
        return wells;
    }
}
