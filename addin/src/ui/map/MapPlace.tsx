export default function MapPlace() { return <main id="fields" />; }
