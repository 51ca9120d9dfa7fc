package anlan.domain.people;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what (权限表): role × area subtree × unit, as one table from which both the check and its
 * tests are made. A dash means never; the letters say to which cases a role reaches.
 */
public final class Rights {

    /** How a role comes to a case. */
    public enum Reach {
        /** R: they reported or registered it themselves. */
        REPORTER,
        /** O: their unit answers for it. */
        OWNER,
        /** A: it lies in the subtree in which their role holds. */
        AREA,
        /** S: it is about the office, in whose place they stand, and it lies in their subtree. */
        STAND_IN,
        /** D: a document about it is addressed to their unit. */
        DOCUMENT,
        /** *: whatever it is, or there is no case in it. */
        ANY
    }

    private static final String TABLE = """
                                  citizen station grid inspector town department office leader auditor
            session.me               *       *      *      *      *       *        *      *      *
            complaint.submit         *       *      *      -      -       -        -      -      -
            complaint.worklist       *       *      *      -      *       *        *      *      *
            complaint.read           R       R      R      -      AO      O        A      A      A
            complaint.reporter       -       -      -      -      O      O       A      S      -
            complaint.accept         -       -      -      -      -      -       A      S      -
            complaint.reject         -       -      -      -      -      -       A      S      -
            complaint.merge          -       -      -      -      -      -       A      S      -
            complaint.me-too         R       R      R      -      -       -        -      -      -
            complaint.withdraw       R       R      R      -      -       -        -      -      -
            complaint.add-information R      R      R      -      -       -        -      -      -
            complaint.dispatch       -       -      -      -      -       -        A      A      -
            complaint.sign           -       -      -      -      O       O        O      -      -
            complaint.contact        -       -      -      -      O       O        O      -      -
            complaint.return         -       -      -      -      O       O        O      -      -
            complaint.settle-return  -       -      -      -      -       -        A      A      -
            complaint.reply          -       -      -      -      O       O        O      -      -
            complaint.extend         -       -      -      -      O       O        O      -      -
            complaint.settle-extension -     -      -      -      -       -        A      A      -
            complaint.pause          -       -      -      -      -       -        A      A      -
            complaint.resume         -       -      -      -      -       -        A      A      -
            complaint.to-hazard      -       -      -      -      O       O        O      -      -
            complaint.to-dispute     -       -      -      -      O       O        O      -      -
            complaint.visit          -       -      -      -      -       -        A      A      -
            complaint.rate           R       R      R      -      -       -        -      -      -
            complaint.rework         -       -      -      -      -       -        A      A      -
            complaint.close          -       -      -      -      -       -        A      A      -
            complaint.reopen         R       R      R      -      -       -        -      -      -
            complaint.conclude       -       -      -      -      -       -        A      A      -
            complaint.acknowledge    -       -      -      -      OD      OD       OD     D      -
            hazard.register          -       -      *      *      *      *       *      *      -
            hazard.worklist          -       -      *      *      *       *        *      *      *
            hazard.read              -       -      RO     AR     AO      RO       A      A      A
            hazard.verify            -       -      -      A      A      -       A      S      -
            hazard.fix-on-spot       -       -      R      A      A       -        -      -      -
            hazard.assign            -       -      -      -      A       -        A      -      -
            hazard.sign              -       -      O      -      O       O        O      -      -
            hazard.plan              -       -      -      -      O       O        O      -      -
            hazard.approve-plan      -       -      -      -      -       -        A      A      -
            hazard.submit            -       -      O      -      O       O        O      -      -
            hazard.review            -       -      -      A      A       -        A      A      -
            hazard.extend            -       -      O      -      O       O        O      -      -
            hazard.settle-extension  -       -      -      -      -       -        A      A      -
            hazard.pause             -       -      -      -      -       -        A      A      -
            hazard.resume            -       -      -      -      -       -        A      A      -
            hazard.transfer          -       -      -      -      O      O       A      S      -
            hazard.refer             -       -      -      -      -       -        A      A      -
            hazard.conclude          -       -      -      -      -       -        A      A      -
            hazard.list              -       -      -      -      -       -        A      A      -
            hazard.delist            -       -      -      -      -       -        A      A      -
            hazard.reopen            -       -      -      A      A       -        A      A      -
            hazard.rechecks          -       -      -      A      -       -        A      A      A
            hazard.recheck           -       -      -      A      -       -        A      A      -
            hazard.acknowledge       -       -      OD     -      OD      OD       OD     D      -
            inspection.register      -       -      *      *      *       *      *       *      -
            inspection.worklist      -       -      *      *      *       *      *       *      *
            inspection.read          -       -      AO     AO     AO      AO     A       AO     A
            inspection.add-points    -       -      O      O      O       O      O       O      -
            inspection.conclude      -       -      O      O      O       O      O       O      -
            inspection.cancel        -       -      O      O      O       O      O       O      -
            inspection.look-back     -       -      O      O      O       O      AO      O      -
            inspection.acknowledge   -       -      OD     OD     OD      OD     OD      OD     -
            photo.upload             *       *      *      *      *       *        *      *      -
            photo.original           -       -      -      -      -       -        A      S      A
            alert.read               -       -      *      -      *       *        *      *      *
            alert.redrive            -       -      -      -      -       -        *      -      -
            document.read            -       -      *      -      *       *        *      *      *
            document.receive         -       -      *      -      *       *        *      *      -
            figure.cases             -       -      -      -         A      -       A      A      A
            export.read              -       -      -      -         -      -       -      -      *
            access.read              -       -      -      -      -       -        -      -      *
            module.read              -       *      *      *      *       *        *      *      *
            pack.read                -       -      -      -      -       -        *      *      *
            decision.read            -       *      *      *      *      *       *        *      *
            decision.record          -       -      -      -      -      -       *        *      -
            decision.complete        -       *      *      *      *      *       *        *      -
            decision.cancel          -       -      -      -      -      -       *        -      -
            indicator.read           -       -      -      *         *      *       *        *      *
            indicator.enter          -       -      -      -         -      *       *        -      -
            streak.read              -       -      -      *         *      *       *        *      *
            streak.enter             -       -      -      -         -      -       *        -      -
            dutymonth.worklist       -       -      *      *      *       *      *       *      *
            dutymonth.read           -       -      AO     A      A       A      A       A      A
            dutymonth.acknowledge    -       -      OD     -      OD      -      D       D      -
            grid.read                -       -      A      A      A       A      A       A      A
            grid.enter               -       -      -      -      A       -      A       -      -
            grid.visit               -       -      A      A      A       A      A       A      -
            site.read                -       -      A      A      A      A       A      A      A
            site.enter               -       -      -      -      A      A       A      -      -
            campaign.read            -       *      *      *         *      *       *        *      *
            campaign.enter           -       -      -      -         A      A       A        -      -
            people.read              -       -      -      -      -       -        *      -      -
            people.write             -       -      -      -      -       -        *      -      -
            """;

    private static final Map<Character, Reach> LETTERS = Map.of(
            'R',
            Reach.REPORTER,
            'O',
            Reach.OWNER,
            'A',
            Reach.AREA,
            'S',
            Reach.STAND_IN,
            'D',
            Reach.DOCUMENT,
            '*',
            Reach.ANY);

    private static final Map<String, Map<Role, Set<Reach>>> RIGHTS = read();

    private Rights() {}

    /** The names of all rights, in the order of the table. */
    public static List<String> all() {
        return List.copyOf(RIGHTS.keySet());
    }

    /** How a role comes to the cases on which it has this right; empty if it never has. */
    public static Set<Reach> of(String right, Role role) {
        Map<Role, Set<Reach>> row = RIGHTS.get(right);
        if (row == null) {
            throw new IllegalArgumentException("the table of rights has no row " + right);
        }
        return row.getOrDefault(role, Set.of());
    }

    /** The roles that ever have this right. */
    public static Set<Role> roles(String right) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (!of(right, role).isEmpty()) {
                roles.add(role);
            }
        }
        return roles;
    }

    /**
     * Whether a role has this right on a case to which it stands so. A unit that is accused has
     * none on it, whatever else it is.
     */
    public static boolean may(String right, Role role, Relation to) {
        return of(right, role).stream().anyMatch(reach -> switch (reach) {
            case REPORTER -> to.reporter();
            case OWNER -> to.owner() && !to.accused();
            case AREA -> to.area() && !to.accused();
            case DOCUMENT -> to.addressed() && !to.accused();
            case STAND_IN -> to.area() && to.officeAccused() && !to.accused();
            case ANY -> true;
        });
    }

    private static Map<String, Map<Role, Set<Reach>>> read() {
        Map<String, Map<Role, Set<Reach>>> rights = new LinkedHashMap<>();
        List<String> lines = TABLE.lines().toList();
        List<Role> columns = words(lines.getFirst()).stream().map(Role::of).toList();
        for (String line : lines.subList(1, lines.size())) {
            List<String> words = words(line);
            Map<Role, Set<Reach>> row = new EnumMap<>(Role.class);
            for (int column = 0; column < columns.size(); column++) {
                row.put(columns.get(column), reaches(words.get(column + 1)));
            }
            rights.put(words.getFirst(), row);
        }
        return Collections.unmodifiableMap(rights);
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }

    private static Set<Reach> reaches(String cell) {
        Set<Reach> reaches = EnumSet.noneOf(Reach.class);
        LETTERS.forEach((letter, reach) -> {
            if (cell.indexOf(letter) >= 0) {
                reaches.add(reach);
            }
        });
        return reaches;
    }
}
