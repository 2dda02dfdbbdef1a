import type { PlanProgressView } from '#contract/plan';

/** M1–M4 of the counting rules, each with its formula in words and in the numbers it was made of. */
export function RatesTable({ figures, rounding }: { figures: PlanProgressView; rounding: 'truncate' | 'half-up' }) {
  const rates = [
    {
      code: 'M1',
      name: 'Tỷ lệ hoàn thành kế hoạch',
      formula: 'số nhiệm vụ đã hoàn thành ÷ tổng số nhiệm vụ',
      rate: figures.rate,
    },
    {
      code: 'M2',
      name: 'Tỷ lệ hoàn thành nhiệm vụ đến hạn',
      formula: 'số đã hoàn thành ÷ (số đã hoàn thành + số quá hạn chưa hoàn thành)',
      rate: figures.dueRate,
    },
    {
      code: 'M3',
      name: 'Tỷ lệ hoàn thành đúng hạn',
      formula: 'số hoàn thành đúng hạn ÷ số đã hoàn thành',
      rate: figures.onTimeRate,
    },
    {
      code: 'M4',
      name: 'Tỷ lệ quá hạn',
      formula: 'số quá hạn chưa hoàn thành ÷ tổng số nhiệm vụ',
      rate: figures.overdueRate,
    },
  ];
  return (
    <section className="rates" aria-labelledby="rates-title">
      <h2 id="rates-title">Các tỷ lệ</h2>
      <table>
        <caption className="visually-hidden">Các tỷ lệ và cách tính</caption>
        <thead>
          <tr>
            <th scope="col">Tỷ lệ</th>
            <th scope="col">Cách tính</th>
            <th scope="col">Số liệu</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {rates.map(({ code, name, formula, rate }) => (
            <tr key={code}>
              <th scope="row">
                {code}. {name}
              </th>
              <td>{formula}</td>
              <td className="number">
                {rate.numerator} ÷ {rate.denominator}
              </td>
              <td className="number">
                <strong>{rate.text}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        Tỷ lệ tính từ số đếm,{' '}
        {rounding === 'truncate' ? 'lấy hai chữ số thập phân, không làm tròn lên' : 'làm tròn đến hai chữ số thập phân'}
        . Dấu “–” nghĩa là chưa có nhiệm vụ nào để tính.
      </p>
    </section>
  );
}
