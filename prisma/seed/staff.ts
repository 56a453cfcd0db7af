import type { Viewer } from "~/accounts/index";
import type { Maker } from "../../tests/make/maker";
import { type Organisation, makePerson } from "../../tests/make/people";
import { daysHere } from "./people";

const names = [
  "Adaeze Obi", "Aino Lehtonen", "Aleksandra Wrona", "Amir Haddad", "Ana Figueiredo", "Anneke de Wit", "Arjun Bhat", "Astrid Nyberg",
  "Bao Tran", "Camille Perrin", "Chiara Bellini", "Cormac Doyle", "Dilnoza Karimova", "Efua Mensah", "Elif Demirtas", "Emeka Ude",
  "Farid Nazari", "Gwen Pritchard", "Hana Sedlak", "Hiroko Maeda", "Ioana Dobre", "Isak Lundgren", "Jomo Wanjala", "Joon Seo",
  "Katarzyna Lis", "Kiri Parata", "Lars Brekke", "Leilani Kahale", "Luz Marina Ortega", "Malik Sefu", "Mei Lin Chua", "Nadia Benali",
  "Noor van Dijk", "Oluwaseun Ajayi", "Paolo Ricci", "Rania Khoury", "Saoirse Quinn", "Tamar Gelashvili", "Vikram Sethi", "Yael Shapira",
];

/** The clinic's other clinicians: rows only, so that the service's figures have enough people behind them. */
export async function makeStaff(make: Maker, organisation: Organisation): Promise<Viewer[]> {
  const staff: Viewer[] = [];
  for (const name of names) {
    const email = `${name.toLowerCase().replaceAll(" ", ".")}@demo.bunting.example`;
    staff.push(await makePerson(make, organisation, { name, email, roles: ["clinician"], joinedDaysAgo: daysHere }));
  }
  return staff;
}
