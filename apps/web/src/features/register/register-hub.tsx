import { Link } from 'react-router';
import type { Action } from '#domain/permissions';
import { mayTry, useMe } from '../../lib/session';
import { paths } from '../../paths';
import { RegisterPage } from '../../ui/register-frame';

interface Register {
  to: string;
  title: string;
  about: string;
  action: Action;
}
const REGISTERS: Register[] = [
  {
    to: paths.indices(),
    title: 'Chỉ số cải cách hành chính',
    about:
      'PAR INDEX, SIPAS, PAPI, PCI, chỉ số chuyển đổi số: điểm, thứ hạng, mức thay đổi qua các năm, đúng như nguồn nêu.',
    action: 'index.read',
  },
  {
    to: paths.scoringRounds(),
    title: 'Chấm điểm sở, ngành, xã, phường',
    about:
      'Bộ tiêu chí của tỉnh: đơn vị tự chấm, cơ quan thường trực thẩm định, chốt điểm, công bố và kế hoạch khắc phục.',
    action: 'scoring.read',
  },
  {
    to: paths.inspections(),
    title: 'Kiểm tra cải cách hành chính',
    about: 'Các cuộc kiểm tra định kỳ, đột xuất, đơn vị được kiểm tra và kết quả.',
    action: 'inspection.read',
  },
  {
    to: paths.findings(),
    title: 'Hạn chế và việc khắc phục',
    about: 'Hạn chế phát hiện qua kiểm tra, hội nghị, báo cáo; nhiệm vụ khắc phục và tình trạng.',
    action: 'inspection.read',
  },
  {
    to: paths.commendations(),
    title: 'Khen thưởng, phê bình',
    about: 'Khen thưởng, nhắc nhở, phê bình tập thể, cá nhân trong cải cách hành chính.',
    action: 'commendation.read',
  },
  {
    to: paths.documents(),
    title: 'Văn bản chỉ đạo, điều hành',
    about: 'Văn bản chỉ đạo, hướng dẫn của tỉnh và các căn cứ, đếm được theo loại trong khoảng thời gian bất kỳ.',
    action: 'document.read',
  },
];

/** The registers beside plans and meetings, on one page, so that the menu stays short. */
export function RegisterHubPage() {
  const me = useMe();
  return (
    <RegisterPage title="Sổ theo dõi" first>
      <ul className="register-list">
        {REGISTERS.filter(({ action }) => mayTry(me, action)).map(({ to, title, about }) => (
          <li key={to}>
            <h2>
              <Link to={to}>{title}</Link>
            </h2>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </RegisterPage>
  );
}
